package io.mokuteki.benchmark;

import io.mokuteki.runtime.ConditionCheck;
import io.mokuteki.runtime.ConditionQuery;

/** Answers the condition that {@link ConditionalReadBenchmark} reads on. */
public final class ConsentOfEverybody implements ConditionCheck {

    /** Found by {@link java.util.ServiceLoader}. */
    public ConsentOfEverybody() {}

    @Override
    public String condition() {
        return "usage-inquiry-consent";
    }

    @Override
    public boolean isMet(ConditionQuery query) {
        return query.dataSubject().isPresent();
    }
}
