/**
 * The month's invoices: purpose {@code billing}, section 2(3).
 */
@Governed
@NullMarked
package io.mokuteki.sample.billing;

import io.mokuteki.annotation.Governed;
import org.jspecify.annotations.NullMarked;
