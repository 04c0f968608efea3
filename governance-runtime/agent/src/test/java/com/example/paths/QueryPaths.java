package com.example.paths;

import static com.example.paths.Paths.kept;
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
        kept("JPQL: an entity, then its property", "secret", () -> {
            StoredByField entity = database.in(
                    session -> session.createSelectionQuery("from StoredByField where id = 1", StoredByField.class)
                            .getSingleResult());
            return entity::getAmount;
        });
        kept("JPQL: a record, then its component", "secret", () -> {
            Selected selected = database.in(session -> session.createSelectionQuery(
                            "select new com.example.paths.QueryPaths$Selected(amount) from StoredByField where id = 1",
                            Selected.class)
                    .getSingleResult());
            return selected::amount;
        });
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
        kept("`JdbcTemplate`: a record, then its component", "secret", () -> {
            Selected selected = template.queryForObject(
                    "select amount from StoredByField where id = 1", (row, number) -> new Selected(row.getString(1)));
            return selected::amount;
        });
    }
}
