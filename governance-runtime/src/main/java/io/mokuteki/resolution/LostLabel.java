package io.mokuteki.resolution;

/**
 * A label that would hold nowhere, or of which nobody can tell where it holds. To go on would be to lose it in silence.
 *
 * @param member the field or method, {@code <init>} for a constructor, {@code class} for the type itself
 * @param problem such as {@code the constructor carries @Discloses, which nothing enforces there}
 * @param fix what to do
 */
public record LostLabel(String member, String problem, String fix) {}
