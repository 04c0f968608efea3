/**
 * The privacy notice as data, and the engine that decides by it.
 *
 * <p>A {@link io.mokuteki.policy.Policy} is an immutable copy of {@code governance-policy.yaml}. It has two layers. The
 * <em>notice</em> is what the company promised the public: purposes, data categories, recipients, joint use.
 * <em>Necessity</em> is what the company has decided that it needs; it may narrow the notice and never widens it. Beside
 * them stands <em>law</em>, for what statute alone permits.
 *
 * <p>{@link io.mokuteki.policy.PolicyFile} is the one class that knows the file format.
 * {@link io.mokuteki.policy.DecisionEngine} is pure: the same {@link io.mokuteki.policy.Request} always gets the same
 * {@link io.mokuteki.policy.Decision}. The agent, the build, the tests and the command line all ask this engine.
 */
@NullMarked
package io.mokuteki.policy;

import org.jspecify.annotations.NullMarked;
