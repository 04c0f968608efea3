package org.springframework.jdbc.core.namedparam;

import java.util.Map;

/** Stands in for Spring's own. */
public interface NamedParameterJdbcOperations {

    <T> T queryForObject(String sql, Map<String, ?> parameters, Class<T> type);
}
