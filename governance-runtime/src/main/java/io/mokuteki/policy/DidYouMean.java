package io.mokuteki.policy;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The known name that somebody who wrote an unknown one most likely meant. */
public final class DidYouMean {

    private DidYouMean() {}

    /**
     * The candidate nearest to what was written.
     *
     * @return empty when nothing is near enough to be worth suggesting: more than a third of the letters differ, or all
     */
    public static Optional<String> nearest(String written, Collection<String> candidates) {
        return candidates.stream()
                .filter(candidate -> distance(written, candidate) <= Math.max(1, written.length() / 3))
                .filter(candidate -> distance(written, candidate) < written.length())
                .min(Comparator.<String>comparingInt(candidate -> distance(written, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** {@code " Did you mean 'billing'?"}, or nothing. */
    public static String hint(String written, Collection<String> candidates) {
        return nearest(written, candidates)
                .map(candidate -> " Did you mean '" + candidate + "'?")
                .orElse("");
    }

    /** How many letters to insert, delete, replace or swap with their neighbour turn one into the other. */
    private static int distance(String from, String to) {
        int[][] distances = new int[from.length() + 1][to.length() + 1];
        for (int row = 0; row <= from.length(); row++) {
            for (int column = 0; column <= to.length(); column++) {
                distances[row][column] =
                        row == 0 || column == 0 ? row + column : distance(from, to, row, column, distances);
            }
        }
        return distances[from.length()][to.length()];
    }

    private static int distance(String from, String to, int row, int column, int[][] known) {
        boolean same = from.charAt(row - 1) == to.charAt(column - 1);
        int nearest = Math.min(known[row - 1][column - 1] + (same ? 0 : 1), known[row - 1][column] + 1);
        nearest = Math.min(nearest, known[row][column - 1] + 1);
        boolean swapped = row > 1
                && column > 1
                && from.charAt(row - 1) == to.charAt(column - 2)
                && from.charAt(row - 2) == to.charAt(column - 1);
        return swapped ? Math.min(nearest, known[row - 2][column - 2] + 1) : nearest;
    }
}
