package io.mokuteki.policy;

/**
 * Who answers for an element that rests on a catch-all of the notice, and why it exists.
 *
 * @param reason why, in a sentence
 * @param owner who answers for it: a role, not a person
 */
public record Justification(String reason, String owner) {}
