package io.mokuteki.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that the annotated element holds personal data of a category that the privacy notice names.
 *
 * <ul>
 *   <li>On a <strong>field</strong> or <strong>record component</strong>: reading it needs a purpose that the policy
 *       pairs with the category.
 *   <li>On a <strong>type</strong>: on all its instance fields. A field's own annotation, or {@link NotPersonal}, takes
 *       precedence.
 *   <li>On a <strong>method</strong>: calling it is a read of its result.
 *   <li>On a <strong>parameter</strong>: a label, which tells a method that {@linkplain Discloses discloses} what it
 *       is given. On a constructor parameter it also classifies the field of the same name, because Kotlin annotates
 *       nothing else in {@code data class P(@DataCategory("basic") val phone: String)}.
 *   <li>On an <strong>annotation type</strong>: composes a category of your own.
 * </ul>
 *
 * <p>With several categories every one must be permitted. An id is a category of the policy, or one of its items:
 * {@code "basic"} or {@code "basic.phone"}. A compile-time constant must not be classified: the compiler copies its
 * value to where no guard can see it.
 *
 * <pre>{@code
 * @DataCategory("usage.half-hourly")
 * private BigDecimal kilowattHours;
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({
    ElementType.FIELD,
    ElementType.RECORD_COMPONENT,
    ElementType.PARAMETER,
    ElementType.METHOD,
    ElementType.TYPE,
    ElementType.ANNOTATION_TYPE
})
public @interface DataCategory {

    /** The ids of the categories, as the policy spells them. At least one. */
    String[] value();
}
