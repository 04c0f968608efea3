package io.mokuteki.archtests.flow;

/**
 * An id in the code that the policy does not know.
 *
 * @param kind what it should name
 * @param id the id
 * @param site where it is in force first
 * @param explanation what is wrong, with a suggestion where one is near
 */
public record UnknownId(IdKind kind, String id, Site site, String explanation) {}
