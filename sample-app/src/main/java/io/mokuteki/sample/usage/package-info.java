/**
 * Meter readings, half hour by half hour and by the month, and the portal that shows customers their own.
 */
@Governed
@NullMarked
package io.mokuteki.sample.usage;

import io.mokuteki.annotation.Governed;
import org.jspecify.annotations.NullMarked;
