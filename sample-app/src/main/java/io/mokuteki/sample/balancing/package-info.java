/**
 * Keeping demand and supply in balance: purpose {@code balancing}, section 2(4).
 */
@Governed
@NullMarked
package io.mokuteki.sample.balancing;

import io.mokuteki.annotation.Governed;
import org.jspecify.annotations.NullMarked;
