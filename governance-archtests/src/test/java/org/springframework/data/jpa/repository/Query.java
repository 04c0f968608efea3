package org.springframework.data.jpa.repository;

/** Stands in for Spring Data's own. */
public @interface Query {

    /** The query. */
    String value() default "";

    /** Whether it is SQL. */
    boolean nativeQuery() default false;
}
