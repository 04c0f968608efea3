package org.springframework.jdbc.core;

import java.util.List;
import java.util.Map;

/** Stands in for Spring's own. */
public class JdbcTemplate implements JdbcOperations {

    @Override
    public List<Map<String, Object>> queryForList(String sql) {
        return List.of();
    }

    @Override
    public int update(String sql) {
        return 0;
    }
}
