/**
 * What a colleague in a hurry might write. It compiles; the build reports it, and the guard refuses it.
 *
 * <p>Kept apart from the features, so that the sample's own build can hold everything else to the rules without an
 * exception, and these to exactly the findings that they deserve.
 */
@Governed
@NullMarked
package io.mokuteki.sample.shortcut;

import io.mokuteki.annotation.Governed;
import org.jspecify.annotations.NullMarked;
