package org.springframework.data.jdbc.repository.query;

/** Stands in for Spring Data's own. */
public @interface Query {

    /** The SQL. */
    String value();
}
