/**
 * Mokuteki in a Spring Boot application: add the dependency and the policy file, nothing else.
 *
 * <p>{@link io.mokuteki.spring.MokutekiAutoConfiguration} loads and validates the policy before any bean is made; a
 * policy that is missing or wrong stops the start with all its problems. The application's
 * {@link io.mokuteki.runtime.ConditionCheck} and {@link io.mokuteki.audit.ViolationListener} beans are put in force
 * with it.
 *
 * <p>In a web application {@link io.mokuteki.spring.MokutekiWebAutoConfiguration} keeps a request handler's purposes in
 * force while its result is written, and answers a violation with 403.
 *
 * <p>The {@link io.mokuteki.audit.AuditTrail} lasts as long as the application;
 * {@link io.mokuteki.spring.MokutekiMetricsAutoConfiguration} shows its counts as metrics where there is Micrometer.
 *
 * <p>Without the agent, {@link io.mokuteki.spring.MokutekiProxyAutoConfiguration} opens purposes around the methods of
 * beans and judges what goes in and comes out. With the agent it yields: nothing is decided twice.
 */
@NullMarked
package io.mokuteki.spring;

import org.jspecify.annotations.NullMarked;
