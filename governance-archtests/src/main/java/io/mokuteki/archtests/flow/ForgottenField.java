package io.mokuteki.archtests.flow;

/**
 * A field of a {@code @Governed} type of which nobody has said whether it holds personal data.
 *
 * @param site the field
 * @param contradictory whether somebody has said both
 */
public record ForgottenField(Site site, boolean contradictory) {}
