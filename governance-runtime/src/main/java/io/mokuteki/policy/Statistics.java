package io.mokuteki.policy;

/**
 * Whether a decision is asked inside the making of statistics, and how many people the smallest cell counts.
 *
 * @param making whether statistics are being made
 * @param smallestCell how many distinct data subjects the smallest cell counts, 0 or more; meaningless unless making
 */
public record Statistics(boolean making, int smallestCell) {

    /** No statistics: what is read is read of single people. */
    public static final Statistics NONE = new Statistics(false, 0);

    /** Statistics in the making: the cells are counted, and judged, when they are done. */
    public static final Statistics IN_THE_MAKING = new Statistics(true, Integer.MAX_VALUE);

    /** Statistics whose smallest cell counts that many people. */
    public static Statistics ofSmallestCell(int people) {
        return new Statistics(true, people);
    }
}
