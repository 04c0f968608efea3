/**
 * An invented electricity retailer that is held to its privacy notice.
 *
 * <p>One package per feature, as in any application. What is governed stands on the entities' fields
 * ({@code @DataCategory}); what the code runs for stands on the services ({@code @ForPurpose}); what may be done with
 * what stands in {@code governance-policy.yaml}, and nowhere in the code. The package
 * {@link io.mokuteki.sample.shortcut} holds what a colleague in a hurry might write: it compiles, and the guard refuses
 * it. {@link io.mokuteki.sample.page} is the page on which everything can be tried.
 */
@Governed
@NullMarked
package io.mokuteki.sample;

import io.mokuteki.annotation.Governed;
import org.jspecify.annotations.NullMarked;
