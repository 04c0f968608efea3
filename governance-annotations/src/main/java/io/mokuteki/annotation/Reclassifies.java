package io.mokuteki.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that the annotated method turns personal data into something that no longer is: its result does not carry the
 * categories that it read.
 *
 * <p>The making of statistics is the case that privacy notices know. Inside the method a purpose that may only use
 * statistics may read; the guard counts the distinct {@linkplain DataSubjectId data subjects} that were read, and
 * refuses the result when they are too few. A result of type {@code StatisticalTable} is judged cell by cell instead.
 *
 * <pre>{@code
 * @ForPurpose("marketing")
 * @Reclassifies(to = "statistics", clause = "2*2")
 * StatisticalTable averageUsageByCity(YearMonth month) { … }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface Reclassifies {

    /** What the result is. The policy knows {@code statistics}. */
    String to();

    /** The clause of the notice that allows it, such as {@code 2*2}. */
    String clause();

    /**
     * The least number of data subjects in the result. It may raise the policy's minimum and never lowers it; 0 leaves
     * the policy's.
     */
    int minimumGroupSize() default 0;
}
