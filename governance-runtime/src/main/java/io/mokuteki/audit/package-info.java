/**
 * What remains of a decision: a record of every violation, and a count of every permitted use.
 *
 * <p>The guard hands each {@link io.mokuteki.audit.Violation} to the {@link io.mokuteki.audit.AuditTrail}. That counts
 * it, tells the application's {@link io.mokuteki.audit.ViolationListener}s and the JVM's flight recorder at once, and
 * leaves it to threads of its own to write the log and, where {@link io.mokuteki.audit.AuditSettings} name one, a file.
 * Whoever violates never waits for a sink, and no sink has a say: what it cannot take is dropped, and the number of what
 * was dropped is told. {@link io.mokuteki.audit.AgentCounts} asks the agent how often a method was entered for which
 * purposes. Nothing here ever holds a value, only names and ids.
 */
@NullMarked
package io.mokuteki.audit;

import org.jspecify.annotations.NullMarked;
