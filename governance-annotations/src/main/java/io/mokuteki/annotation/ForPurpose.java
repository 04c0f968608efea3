package io.mokuteki.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says for which purpose of the privacy notice the annotated code runs.
 *
 * <p>The purpose is in force from entry to exit, for everything that the method calls. Purposes nest by intersection:
 * everything on the stack must permit a read, unless the policy declares a hand-off from the outer purpose to the inner
 * one. A method without a purpose inherits its caller's. With several purposes every one must permit.
 *
 * <p>On a type or package it is the default of the methods there, except accessors, constructors, and the methods of
 * types that hold classified fields. See the {@linkplain io.mokuteki.annotation package} for which purpose holds.
 *
 * <pre>{@code
 * @ForPurpose("billing")
 * Invoice issue(@DataSubjectId long customerId, YearMonth month) { … }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.PACKAGE, ElementType.ANNOTATION_TYPE})
public @interface ForPurpose {

    /** The ids of the purposes, as the policy spells them. At least one. */
    String[] value();
}
