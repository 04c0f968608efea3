package org.springframework.jdbc.core;

import java.util.List;
import java.util.Map;

/** Stands in for Spring's own. */
public interface JdbcOperations {

    List<Map<String, Object>> queryForList(String sql);

    int update(String sql);
}
