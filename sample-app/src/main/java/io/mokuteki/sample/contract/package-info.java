/**
 * Signing up: contracts, supply points, and the wheeling application that goes to the operator of the area.
 */
@Governed
@NullMarked
package io.mokuteki.sample.contract;

import io.mokuteki.annotation.Governed;
import org.jspecify.annotations.NullMarked;
