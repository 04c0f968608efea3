/**
 * Tests that read governed data: {@link io.mokuteki.archtests.junit.WithPurpose} opens a purpose around a JUnit test.
 *
 * <p>With the agent in the test's JVM, code under test is held to the policy as in production, and so are the tests'
 * own reads: an assertion about a customer's phone number needs a purpose as well.
 */
@NullMarked
package io.mokuteki.archtests.junit;

import org.jspecify.annotations.NullMarked;
