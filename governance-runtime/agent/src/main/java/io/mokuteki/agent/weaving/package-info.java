/**
 * Decides what is woven into a class, and rewrites it.
 *
 * <p>Class files in, class files out: a {@link io.mokuteki.agent.weaving.ClassPlan} is made from the constant pool and
 * what the annotations say, and a {@link io.mokuteki.agent.weaving.ClassWeaver} writes it, with ByteBuddy's copy of ASM,
 * which is loaded for the first class that has a plan. Nothing here knows an instrumented JVM, so that
 * {@link io.mokuteki.agent.weaving.BuildTimeWeaver} does the same where a class is built.
 *
 * <p>What cannot be woven is refused, with the reason and the remedy; what becomes of such a class is for others to say.
 */
@NullMarked
package io.mokuteki.agent.weaving;

import org.jspecify.annotations.NullMarked;
