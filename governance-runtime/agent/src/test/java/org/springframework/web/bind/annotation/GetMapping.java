package org.springframework.web.bind.annotation;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** A stand-in: the agent recognises Spring's annotations by name, and this module does not depend on Spring. */
@Retention(RetentionPolicy.RUNTIME)
public @interface GetMapping {}
