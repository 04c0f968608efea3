/**
 * The page: scenarios, each with an action that the notice permits and one that it does not, and the decision.
 */
@Governed
@NullMarked
package io.mokuteki.sample.page;

import io.mokuteki.annotation.Governed;
import org.jspecify.annotations.NullMarked;
