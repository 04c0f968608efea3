package io.mokuteki.policy;

/**
 * Lets an inner purpose stand for an outer one: on a stack where {@code to} stands directly on {@code from}, the outer
 * purpose need not permit.
 *
 * @param from the outer purpose
 * @param to the inner purpose
 * @param clause what allows it
 * @param justification why, and who answers for it
 */
public record HandOff(String from, String to, String clause, Justification justification) {}
