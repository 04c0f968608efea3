package io.mokuteki.archtests.flow;

/**
 * Something that the analysis cannot see into, or has simplified: what "no findings" does not cover.
 *
 * @param kind what sort
 * @param where the place or element
 * @param text what is not seen there, in one sentence
 */
public record BlindSpot(Kind kind, String where, String text) {

    /** What sort of blindness. */
    public enum Kind {
        /** A class that governs others could not be found. */
        UNRESOLVED_CLASS,
        /** A query reads columns without touching a field. */
        QUERY,
        /** Persistence has read fields in custody, and hands their values on. */
        HANDED_ON,
        /** Fields are read by name, or all of them, by a library. */
        REFLECTION,
        /** Purposes are put in force by code and not by an annotation, so what runs in them is judged without. */
        SCOPE_BY_HAND,
        /** More purpose stacks reach a method than are kept apart. */
        TOO_MANY_STACKS,
        /** A call has so many implementations that all are counted. */
        WIDE_CALL
    }
}
