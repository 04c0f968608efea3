package org.springframework.web.bind.annotation;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Stands in for Spring's, which is known by name. */
@Retention(RetentionPolicy.RUNTIME)
public @interface GetMapping {}
