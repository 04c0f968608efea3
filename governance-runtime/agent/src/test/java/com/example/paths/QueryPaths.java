package com.example.paths;

import static com.example.paths.Paths.path;

import io.mokuteki.annotation.DataCategory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Queries, which give columns and never touch a field. */
final class QueryPaths {

    /** What a query fills. */
    public record Selected(@DataCategory("payment.amount") String amount) {}

    private QueryPaths() {}

    static void tryAll(Database database) {
        JdbcTemplate template = new JdbcTemplate(new DriverManagerDataSource(Database.ADDRESS));
        Paths.group("Queries");
        path(
                "JPQL: an entity, then its property",
                "secret",
                () -> database.in(
                        session -> session.createSelectionQuery("from StoredByField where id = 1", StoredByField.class)
                                .getSingleResult()
                                .getAmount()));
        path(
                "JPQL: a record, then its component",
                "secret",
                () -> database.in(session -> session.createSelectionQuery(
                                "select new com.example.paths.QueryPaths$Selected(amount) from StoredByField where id = 1",
                                Selected.class)
                        .getSingleResult()
                        .amount()));
        path(
                "JPQL: a scalar",
                "secret",
                () -> database.in(session -> session.createSelectionQuery(
                                "select amount from StoredByField where id = 1", String.class)
                        .getSingleResult()));
        path(
                "JPQL: a tuple",
                "secret",
                () -> database.in(session -> session.createSelectionQuery(
                                "select id, amount from StoredByField where id = 1", Object[].class)
                        .getSingleResult()[1]));
        path(
                "native SQL",
                "secret",
                () -> database.in(session -> session.createNativeQuery(
                                "select amount from StoredByField where id = 1", String.class)
                        .getSingleResult()));
        path(
                "`JdbcTemplate`: a scalar",
                "secret",
                () -> template.queryForObject("select amount from StoredByField where id = 1", String.class));
        path(
                "`JdbcTemplate`: a record, then its component",
                "secret",
                () -> template.queryForObject(
                                "select amount from StoredByField where id = 1",
                                (row, number) -> new Selected(row.getString(1)))
                        .amount());
    }
}
