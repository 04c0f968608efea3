/**
 * Customers who change to another retailer: their cases, and the relay of the termination.
 */
@Governed
@NullMarked
package io.mokuteki.sample.switching;

import io.mokuteki.annotation.Governed;
import org.jspecify.annotations.NullMarked;
