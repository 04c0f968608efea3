package org.springframework.jdbc.core.simple;

/** Stands in for Spring's own. */
public interface JdbcClient {

    Object sql(String sql);
}
