/**
 * The same decision, whether this code may read this field for billing, by what one would use without Mokuteki.
 *
 * <p>Compiled and run with the profile {@code full} only: the peers are large, and nobody else needs them.
 */
@NullMarked
package io.mokuteki.benchmark.peer;

import org.jspecify.annotations.NullMarked;
