package io.mokuteki.agent.canary;

import io.mokuteki.agent.hook.Guard;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Permits whatever stands under a purpose, and nothing else. */
public final class CanaryJudge implements BiFunction<String, Object[], @Nullable Object> {

    private static final CanaryJudge JUDGE = new CanaryJudge();
    static final String MASK = "masked";

    /** What it throws. */
    static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private CanaryJudge() {}

    /** Called as the library's would be. */
    public static BiFunction<String, Object[], @Nullable Object> judge(ClassLoader loader) {
        return JUDGE;
    }

    @Override
    public @Nullable Object apply(String verb, Object[] question) {
        switch (verb) {
            case "enter" -> Guard.put(Guard.scope(this, new long[0], null));
            case "text" -> {
                return Guard.scope() == null ? MASK : null;
            }
            default -> {
                if (Guard.scope() == null) {
                    throw new Refusal();
                }
            }
        }
        return null;
    }
}
