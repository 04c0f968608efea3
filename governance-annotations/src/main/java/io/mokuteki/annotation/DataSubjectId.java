package io.mokuteki.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Identifies the data subject: the person whom the record, or the call, is about.
 *
 * <p>Conditions of the policy are asked with it (has <em>this</em> person consented?), and statistics count distinct
 * values of it. On a field or record component it belongs to every classified field of the same type; on a parameter
 * of a method with a purpose, to every read below the call whose record names nobody. At most one per type and one per
 * method. The identifier itself is not governed; classify it as well where it is personal data.
 *
 * <pre>{@code
 * @Id
 * @DataSubjectId
 * private long customerId;
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT, ElementType.PARAMETER})
public @interface DataSubjectId {}
