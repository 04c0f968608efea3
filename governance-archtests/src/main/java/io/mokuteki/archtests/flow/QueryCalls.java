package io.mokuteki.archtests.flow;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import java.util.List;
import java.util.Map;

/** Calls of libraries that read columns past every field; known by name, since none of the libraries need be there. */
final class QueryCalls {

    private static final List<String> OF_JPA = List.of(
            "createQuery",
            "createNativeQuery",
            "createNamedQuery",
            "createStoredProcedure",
            "createNamedStoredProcedure");
    private static final List<String> OF_HIBERNATE = List.of(
            "createQuery", "createSelectionQuery", "createNative", "createNamed", "createStoredProcedure", "getNamed");
    private static final List<String> OF_JDBC_TEMPLATES = List.of("query", "call");
    private static final List<String> OF_JOOQ_RESULTS =
            List.of("fetch", "iterator", "spliterator", "forEach", "stream", "collect", "subscribe");

    /**
     * Types, with the beginnings of the names of the methods by which they, and what extends them, read columns. Common
     * subtypes stand beside their supertypes, for an analysis that is not given the library.
     */
    private static final Map<String, List<String>> CALLS = Map.ofEntries(
            Map.entry("jakarta.persistence.EntityManager", OF_JPA),
            Map.entry("org.hibernate.query.QueryProducer", OF_HIBERNATE),
            Map.entry("org.hibernate.SharedSessionContract", OF_HIBERNATE),
            Map.entry("org.hibernate.Session", OF_HIBERNATE),
            Map.entry("org.hibernate.StatelessSession", OF_HIBERNATE),
            Map.entry("org.springframework.data.repository.query.FluentQuery", List.of("as")),
            Map.entry("org.springframework.jdbc.core.JdbcOperations", OF_JDBC_TEMPLATES),
            Map.entry("org.springframework.jdbc.core.JdbcTemplate", OF_JDBC_TEMPLATES),
            Map.entry("org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations", OF_JDBC_TEMPLATES),
            Map.entry("org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate", OF_JDBC_TEMPLATES),
            Map.entry("org.springframework.jdbc.core.simple.JdbcClient", List.of("sql")),
            Map.entry("org.springframework.jdbc.core.simple.SimpleJdbcCallOperations", List.of("execute")),
            Map.entry("org.springframework.jdbc.core.simple.SimpleJdbcCall", List.of("execute")),
            Map.entry("org.springframework.jdbc.object.SqlQuery", List.of("execute", "findObject")),
            Map.entry("org.springframework.jdbc.object.StoredProcedure", List.of("execute")),
            Map.entry("org.springframework.r2dbc.core.DatabaseClient", List.of("sql")),
            Map.entry("io.r2dbc.spi.Connection", List.of("createStatement")),
            Map.entry("io.r2dbc.spi.Statement", List.of("execute")),
            Map.entry("org.jooq.DSLContext", List.of("select", "fetch", "resultQuery")),
            Map.entry("org.jooq.ResultQuery", OF_JOOQ_RESULTS),
            Map.entry("com.querydsl.core.Fetchable", List.of("fetch", "iterate", "stream")),
            Map.entry("org.apache.ibatis.session.SqlSession", List.of("select")),
            Map.entry("java.sql.Connection", List.of("prepareStatement", "prepareCall")),
            Map.entry("java.sql.Statement", List.of("execute")));

    /** The ends of the names of methods beside them that answer a number of rows, and no column. */
    private static final List<String> TELLING_NOTHING = List.of("Update", "Batch", "MutationQuery");

    private QueryCalls() {}

    static boolean include(JavaAccess<?> access) {
        return access instanceof JavaCodeUnitAccess<?> && include(access.getTargetOwner(), access.getName());
    }

    private static boolean include(JavaClass owner, String method) {
        return TELLING_NOTHING.stream().noneMatch(method::endsWith)
                && CALLS.entrySet().stream()
                        .anyMatch(known -> known.getValue().stream().anyMatch(method::startsWith)
                                && owner.isAssignableTo(known.getKey()));
    }
}
