package io.mokuteki.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that calling the annotated method hands data to a recipient.
 *
 * <p>What is disclosed is what the parameters carry: each one is {@linkplain DataCategory classified},
 * {@link NotPersonal}, a {@link RecipientId}, a {@link DataSubjectId}, or of a fully classified type. Anything else is
 * refused, because nobody could tell what left. A request handler discloses its result, to the data subject unless this
 * annotation names another recipient. On a type it applies to all its methods. A method without a body (an HTTP
 * interface) is checked where it is called.
 *
 * <pre>{@code
 * @Discloses(to = "transmission-operator", channel = "joint-use-1.grid-operations")
 * void announceMeterReading(@RecipientId String area, @DataCategory("supply-point.id") String supplyPointId);
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE})
public @interface Discloses {

    /** The id of the recipient, as the policy spells it. */
    String to();

    /**
     * The id of the channel: {@code outsourcing}, {@code consent}, {@code law} or a joint-use purpose. Empty only for
     * recipients that need none, the company itself and the data subject.
     */
    String channel() default "";
}
