package kotlin.jvm;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Stands in for Kotlin's own, by which its compiler marks value classes. */
@Retention(RetentionPolicy.RUNTIME)
public @interface JvmInline {}
