package org.springframework.r2dbc.core;

/** Stands in for Spring's own. */
public interface DatabaseClient {

    Object sql(String sql);
}
