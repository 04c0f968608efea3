/**
 * The records of the transmission sibling, in which every retailer's customers stand, competitors' too.
 */
@Governed
@NullMarked
package io.mokuteki.sample.grid;

import io.mokuteki.annotation.Governed;
import org.jspecify.annotations.NullMarked;
