package io.mokuteki.policy;

/**
 * A line of service that purposes speak of. Tells a joint-use purpose that reaches beyond what it serves.
 *
 * @param id {@code electricity}
 * @param clause the clause that names it
 * @param label what people call it
 */
public record Service(String id, String clause, Label label) {}
