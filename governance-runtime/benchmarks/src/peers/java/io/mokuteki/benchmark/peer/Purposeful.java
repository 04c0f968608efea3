package io.mokuteki.benchmark.peer;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What one would write oneself for {@link PurposeAspect}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Purposeful {

    /** The purpose. */
    String purpose();

    /** The category that the method reads. */
    String category();
}
