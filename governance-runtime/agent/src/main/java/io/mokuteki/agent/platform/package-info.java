/**
 * Weaves classes of the JDK, and of a few well-known libraries.
 *
 * <p>Some ways to hand over a task, or to reach a value, go through the JDK and never through code of the application. A
 * {@link io.mokuteki.agent.platform.PlatformHook} names such a class and the {@linkplain
 * io.mokuteki.agent.platform.MethodChange changes} of its methods; what is woven calls a class of
 * {@link io.mokuteki.agent.hook}, like everything else.
 *
 * <p>JDK classes are loaded already, so all of them are woven again, in one go, before the application starts. That
 * cannot add a member, and it happens for every JVM with the agent, so a change is a few instructions. When a class is
 * not as a hook expects, start-up stops: a hook that silently did not take looks like one that did.
 */
@NullMarked
package io.mokuteki.agent.platform;

import org.jspecify.annotations.NullMarked;
