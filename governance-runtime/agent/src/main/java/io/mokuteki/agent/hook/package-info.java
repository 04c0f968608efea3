/**
 * What woven code calls. It lives in the bootstrap class loader, where every class can see it, and in no other.
 *
 * <p>A woven read is a call of {@link io.mokuteki.agent.hook.Guard#read(Object, int)}: one test of a bit that belongs to
 * the current thread. When the bit is missing, the guard asks the judge, which lives with the application
 * ({@code io.mokuteki.runtime.AgentBridge}) and is found through the loader of the woven class. The two share types of
 * the JDK and nothing else.
 *
 * <p><strong>Whoever changes this package:</strong> its code runs in the bootstrap loader, inside reads of any class,
 * while classes are still being loaded. No lambda, no method reference, no {@code invokedynamic}, no record, no logging,
 * no dependency. A {@code +} on strings is fine only because this module is compiled with
 * {@code -XDstringConcat=inline}. A test reads the bytecode.
 */
@NullMarked
package io.mokuteki.agent.hook;

import org.jspecify.annotations.NullMarked;
