/** Marketing, which knows no customer: it makes statistics, footnote 2*2, and sees nothing else. */
@Governed
@NullMarked
package io.mokuteki.sample.marketing;

import io.mokuteki.annotation.Governed;
import org.jspecify.annotations.NullMarked;
