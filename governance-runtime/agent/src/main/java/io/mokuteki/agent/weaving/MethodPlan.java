package io.mokuteki.agent.weaving;

import org.jspecify.annotations.Nullable;

/**
 * What is woven around the body of a method. The members are named by their numbers; null for nothing of the kind.
 *
 * @param enter the purposes that it runs for
 * @param subject the index of the parameter that identifies the person whom the call is about
 * @param finish what its result must pass, because it reclassifies
 * @param read what calling it reads
 * @param disclose what its arguments hand to a recipient
 * @param respond what its result hands to a recipient
 * @param text what a record's generated {@code toString} tells
 * @param masked what a hand-written {@code toString} tells
 * @param own of {@code equals}, {@code hashCode} and {@code compareTo}, the type that compares itself
 */
record MethodPlan(
        @Nullable MemberNumber enter,
        @Nullable Integer subject,
        @Nullable MemberNumber finish,
        @Nullable MemberNumber read,
        @Nullable MemberNumber disclose,
        @Nullable MemberNumber respond,
        @Nullable MemberNumber text,
        @Nullable MemberNumber masked,
        @Nullable MemberNumber own) {

    static final MethodPlan NOTHING = new MethodPlan(null, null, null, null, null, null, null, null, null);

    boolean isNothing() {
        return equals(NOTHING);
    }

    /** Whether something must be restored when the method ends, on whatever path. */
    boolean restores() {
        return enter != null || own != null;
    }
}
