/**
 * Whether a policy can be relied on, and what its reader should be told.
 *
 * <p>{@link io.mokuteki.policy.validation.PolicyValidation} finds every problem of a policy file in one go: what
 * {@link io.mokuteki.policy.PolicyFile} found while reading it, and what its elements say that can't be. The latter are
 * constraints of Bean Validation: each field has its own, and what several elements say together is a constraint on the
 * policy. They are mapped here, by program, so that the model knows nothing of its validation.
 *
 * <p>{@link io.mokuteki.policy.validation.PolicyLint} reads a valid policy as a lawyer would, and remarks on what its
 * notice leaves open.
 */
@NullMarked
package io.mokuteki.policy.validation;

import org.jspecify.annotations.NullMarked;
