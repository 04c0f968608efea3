/**
 * A small application that is guarded like any other, to see before the real one starts that the guard works.
 *
 * <p>It holds a category that no policy knows, has a judge of its own, and reads in every way that the agent claims to
 * guard. It lives in a class loader of its own, which is thrown away afterwards.
 */
@NullMarked
package io.mokuteki.agent.canary;

import org.jspecify.annotations.NullMarked;
