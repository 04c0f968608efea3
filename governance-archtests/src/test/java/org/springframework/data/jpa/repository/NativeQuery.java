package org.springframework.data.jpa.repository;

/** Stands in for Spring Data's own. */
@Query(nativeQuery = true)
public @interface NativeQuery {

    /** The SQL. */
    String value();
}
