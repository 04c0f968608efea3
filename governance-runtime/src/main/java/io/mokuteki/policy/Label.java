package io.mokuteki.policy;

/**
 * What people call an element of the policy, in the languages of the notice's readers.
 *
 * @param ja the notice's own wording, in Japanese
 * @param en its English rendering
 */
public record Label(String ja, String en) {}
