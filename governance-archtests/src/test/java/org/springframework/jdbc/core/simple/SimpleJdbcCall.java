package org.springframework.jdbc.core.simple;

/** Stands in for Spring's own. */
public abstract class SimpleJdbcCall implements SimpleJdbcCallOperations {}
