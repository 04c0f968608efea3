/**
 * Weaves the guard into classes when they are built, for those who may not use an agent.
 *
 * <p>{@link io.mokuteki.build.WeavingPlugin} is a plugin of ByteBuddy's build plugins for Maven and Gradle, which find it
 * by itself on their class path. It weaves with the rewriter of the agent ({@link io.mokuteki.agent.weaving.BuildTimeWeaver}):
 * from one to the other cross class files as bytes, and nothing else, because the agent's jar has a copy of ASM of its
 * own.
 */
@NullMarked
package io.mokuteki.build;

import org.jspecify.annotations.NullMarked;
