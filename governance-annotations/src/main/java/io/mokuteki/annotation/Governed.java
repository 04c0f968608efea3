package io.mokuteki.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks for completeness: here, nobody has forgotten to look at a field.
 *
 * <p>In the annotated type or package, every instance field of a record, an entity, an embeddable, or a type with a
 * classified field is itself {@linkplain DataCategory classified}, a {@link DataSubjectId}, or {@link NotPersonal}. The
 * build breaks otherwise. Classified members are guarded everywhere, with or without this annotation.
 *
 * <pre>{@code
 * // package-info.java
 * @Governed
 * package com.example.customer;
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.PACKAGE})
public @interface Governed {}
