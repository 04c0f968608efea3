package org.springframework.data.repository;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Stands in for Spring Data's own. */
@Retention(RetentionPolicy.RUNTIME)
public @interface RepositoryDefinition {

    /** The entity. */
    Class<?> domainClass();
}
