package io.mokuteki.agent;

import io.mokuteki.agent.hook.Guard;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;

/** Asks the hook of this JVM for numbers, for the classes of one loader. Holds the loader weakly. Thread-safe. */
final class RegisteredNumbers implements MemberNumbers {

    private final WeakReference<ClassLoader> loader;
    private final Map<String, RegisteredNumber> known = new HashMap<>();

    RegisteredNumbers(WeakReference<ClassLoader> loader) {
        this.loader = loader;
    }

    @Override
    public RegisteredNumber of(String verb, Map<String, Object> description) {
        ClassLoader woven = loader.get();
        if (woven == null) {
            throw new IllegalStateException("its class loader is gone");
        }
        Map<String, Object> fixed = Map.copyOf(description);
        String key = verb + " " + fixed.get("type") + "." + fixed.get("member") + fixed.get("descriptor")
                + fixed.get("subjectType") + fixed.get("subject");
        synchronized (known) {
            RegisteredNumber number = known.get(key);
            if (number == null) {
                number = new RegisteredNumber(Guard.register(woven, fixed));
                known.put(key, number);
            }
            return number;
        }
    }
}
