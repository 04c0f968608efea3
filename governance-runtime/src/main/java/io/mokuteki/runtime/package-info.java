/**
 * The guard's side in the application: which purposes are in force on this thread, and whether they permit.
 *
 * <p>A {@link io.mokuteki.runtime.PurposeScope} says for which purposes the current thread runs. The agent opens one
 * around every method with a purpose; code can open one by hand. Whatever is read or disclosed below is judged by the
 * {@link io.mokuteki.runtime.PolicyInForce}. What the policy cannot know (is this customer opted in?) a
 * {@link io.mokuteki.runtime.ConditionCheck} of the application answers. A refusal is a
 * {@link io.mokuteki.runtime.PurposeViolationException}, and every {@link io.mokuteki.audit.ViolationListener} hears
 * of it. Nothing here ever holds, logs or prints a value.
 *
 * <p>The agent lives in another class loader. It reaches this package through {@code AgentBridge} alone, and only with
 * types of the JDK.
 */
@NullMarked
package io.mokuteki.runtime;

import org.jspecify.annotations.NullMarked;
