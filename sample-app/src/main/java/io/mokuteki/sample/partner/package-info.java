/**
 * The other companies, played by this application itself: what leaves for them is received here, and counted.
 *
 * <p>Everything stays on this machine. Nothing here reads what it receives.
 */
@Governed
@NullMarked
package io.mokuteki.sample.partner;

import io.mokuteki.annotation.Governed;
import org.jspecify.annotations.NullMarked;
