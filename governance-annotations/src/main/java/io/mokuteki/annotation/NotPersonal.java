package io.mokuteki.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that somebody looked at the annotated element and found that it holds nothing that the policy governs.
 *
 * <p>It completes a {@link Governed} type, takes a field out of a category given to its type, and lets a parameter of a
 * {@linkplain Discloses disclosing} method pass. On a type it stands for all the type's fields. The reason is read by
 * reviewers: say why, not that.
 *
 * <pre>{@code
 * @NotPersonal("version counter of the optimistic lock")
 * private long version;
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE})
public @interface NotPersonal {

    /** Why the element is not governed, in a few words. Not blank. */
    String value();
}
