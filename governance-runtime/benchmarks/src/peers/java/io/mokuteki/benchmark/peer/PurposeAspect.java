package io.mokuteki.benchmark.peer;

import java.util.Map;
import java.util.Set;
import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.jspecify.annotations.Nullable;

/** The plain aspect that one would write oneself: a look-up in a map, no stack, no conditions, no recipients. */
@Aspect
public class PurposeAspect {

    private final Map<String, Set<String>> permitted = Map.of("billing", Set.of("usage.half-hourly", "payment.amount"));

    /** Refuses what the purpose does not permit. */
    @Around(value = "@annotation(purposeful)", argNames = "call,purposeful")
    public @Nullable Object check(ProceedingJoinPoint call, Purposeful purposeful) throws Throwable {
        if (!permitted.getOrDefault(purposeful.purpose(), Set.of()).contains(purposeful.category())) {
            throw new SecurityException(purposeful.category() + " for " + purposeful.purpose());
        }
        return call.proceed();
    }
}
