/**
 * The java agent: weaves the guard into every class that reads, uses or hands on governed data.
 *
 * <p>{@link io.mokuteki.agent.GovernanceAgent} starts it and does almost nothing; the classes that woven code calls go
 * to the bootstrap loader ({@link io.mokuteki.agent.hook}). Each class that the application loads is first looked at,
 * by its constant pool and annotations; only one that matters is woven ({@link io.mokuteki.agent.weaving}). What cannot be
 * woven is not loaded.
 *
 * <p>The agent knows annotations by name, and carries no policy: decisions are the library's, which lives with the
 * application.
 */
@NullMarked
package io.mokuteki.agent;

import org.jspecify.annotations.NullMarked;
