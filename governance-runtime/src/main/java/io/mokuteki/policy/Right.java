package io.mokuteki.policy;

import java.util.Optional;

/**
 * What a data subject may ask for by statute.
 *
 * @param id {@code suspension-of-use}
 * @param clause the statute that gives it
 * @param label what people call it
 * @param offeredBy the clause in which the notice offers it; empty where the notice keeps silent
 */
public record Right(String id, String clause, Label label, Optional<String> offeredBy) {}
