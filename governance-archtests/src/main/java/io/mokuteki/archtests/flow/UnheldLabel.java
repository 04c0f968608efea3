package io.mokuteki.archtests.flow;

/**
 * A label that would hold nowhere. The agent refuses such a class.
 *
 * @param site the field or method
 * @param problem why
 * @param fix what to do
 */
public record UnheldLabel(Site site, String problem, String fix) {}
