/**
 * Invented people and their readings, the same at every start.
 */
@Governed
@NullMarked
package io.mokuteki.sample.seed;

import io.mokuteki.annotation.Governed;
import org.jspecify.annotations.NullMarked;
