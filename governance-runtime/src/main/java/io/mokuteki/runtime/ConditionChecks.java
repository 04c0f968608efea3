package io.mokuteki.runtime;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The checks of an application, one for each condition that it answers. Immutable and thread-safe.
 *
 * <p>Two checks for one condition are refused: nobody could tell which one answers.
 */
public final class ConditionChecks {

    /** No checks: no condition ever holds. */
    public static final ConditionChecks NONE = new ConditionChecks(Map.of());

    private final Map<String, ConditionCheck> checks;

    private ConditionChecks(Map<String, ConditionCheck> checks) {
        this.checks = checks;
    }

    /**
     * Exactly these checks.
     *
     * @throws IllegalArgumentException when two answer the same condition
     */
    public static ConditionChecks of(Collection<? extends ConditionCheck> checks) {
        Map<String, ConditionCheck> byCondition = new LinkedHashMap<>();
        for (ConditionCheck check : checks) {
            ConditionCheck other = byCondition.putIfAbsent(check.condition(), check);
            if (other != null) {
                throw new IllegalArgumentException("Condition '" + check.condition() + "' has two checks, "
                        + other.getClass().getName() + " and "
                        + check.getClass().getName() + ". Remove one: nobody could tell which one answers.");
            }
        }
        return new ConditionChecks(byCondition);
    }

    /** The checks that the loader's {@code META-INF/services} name. */
    static ConditionChecks ofServices(@Nullable ClassLoader loader) {
        return of(ServiceLoader.load(ConditionCheck.class, loader).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
    }

    /** The check of that condition, if there is one. */
    Optional<ConditionCheck> find(String condition) {
        return Optional.ofNullable(checks.get(condition));
    }

    /** Which of these conditions no check answers, sorted. They never hold. */
    public List<String> unanswered(Set<String> conditions) {
        Set<String> unanswered = new TreeSet<>(conditions);
        unanswered.removeAll(checks.keySet());
        return List.copyOf(unanswered);
    }

    /** Which checks answer a condition that is not among these, sorted: most likely misspelt. */
    public List<String> unknown(Set<String> conditions) {
        Set<String> unknown = new TreeSet<>(checks.keySet());
        unknown.removeAll(conditions);
        return List.copyOf(unknown);
    }
}
