package io.mokuteki.archtests.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs a JUnit test for purposes: they are in force for the test and for the methods before and after it.
 *
 * <ul>
 *   <li>On a <strong>method</strong>: for every invocation of it, repeated, parameterised and dynamic ones too, with
 *       {@code @BeforeEach} and {@code @AfterEach}.
 *   <li>On a <strong>class</strong>: for all its tests, its constructor, {@code @BeforeAll} and {@code @AfterAll}.
 *       Subclasses and {@code @Nested} classes have it as well.
 *   <li>On an <strong>annotation type</strong>: composes one of your own.
 * </ul>
 *
 * <p>They nest as everywhere: a nested class's purposes in those of its enclosing class, a method's in its class's, and
 * everything on the stack must permit. Each method that JUnit calls has a scope of its own, on the thread that runs it,
 * so that nothing stays in force after a failure or a timeout.
 *
 * <pre>{@code
 * @WithPurpose("billing")
 * class InvoiceTest {
 *     @Test
 *     void an_invoice_shows_the_customers_name() {
 *         assertThat(invoice.name()).isEqualTo("name");
 *     }
 * }
 * }</pre>
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@ExtendWith(PurposeOfTests.class)
public @interface WithPurpose {

    /** The ids of the purposes, as the policy spells them. At least one; every one must permit. */
    String[] value();
}
