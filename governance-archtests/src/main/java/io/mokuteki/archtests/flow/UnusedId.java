package io.mokuteki.archtests.flow;

/**
 * An id of the policy that no code uses. Information, not a fault: the notice may promise what another system does.
 *
 * @param kind what it names
 * @param id the id
 */
public record UnusedId(IdKind kind, String id) {}
