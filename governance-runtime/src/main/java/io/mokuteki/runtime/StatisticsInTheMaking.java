package io.mokuteki.runtime;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts the distinct data subjects that a method that makes statistics has read. Thread-safe: the method may fan out.
 */
final class StatisticsInTheMaking {

    private final Set<Object> subjects = ConcurrentHashMap.newKeySet();
    private final @Nullable StatisticsInTheMaking outer;
    private final int minimumGroupSize;

    /**
     * Statistics inside others count for those too.
     *
     * @param minimumGroupSize the method's own minimum; the policy's holds as well
     */
    StatisticsInTheMaking(int minimumGroupSize, @Nullable StatisticsInTheMaking outer) {
        this.minimumGroupSize = minimumGroupSize;
        this.outer = outer;
    }

    /** Counts a person. Somebody unknown is not counted: a group must be shown to be large, never assumed. */
    void count(@Nullable Object subject) {
        if (subject == null) {
            return;
        }
        subjects.add(subject);
        if (outer != null) {
            outer.count(subject);
        }
    }

    int people() {
        return subjects.size();
    }

    int minimumGroupSize() {
        return minimumGroupSize;
    }
}
