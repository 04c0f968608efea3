package org.springframework.jdbc.core.simple;

/** Stands in for Spring's own. */
public interface SimpleJdbcCallOperations {

    <T> T executeFunction(Class<T> type, Object... arguments);
}
