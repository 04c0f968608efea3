package com.example.paths;

import static com.example.paths.Paths.free;
import static com.example.paths.Paths.kept;
import static com.example.paths.Paths.path;

/** What a persistence provider reads to load and to store, and what others read of it. */
final class PersistencePaths {

    private PersistencePaths() {}

    static void tryAll(Database database, String title) {
        Paths.group(title);
        free(
                "storing, by fields",
                "",
                () -> database.in(session -> {
                    session.persist(new StoredByField(database.next(), "secret", null));
                    return "";
                }));
        free(
                "storing, by accessors",
                "",
                () -> database.in(session -> {
                    StoredByProperty stored = new StoredByProperty();
                    stored.setId(database.next());
                    stored.setAmount("secret");
                    session.persist(stored);
                    return "";
                }));
        free("loading, by fields", 1L, () -> database.in(session -> session.find(StoredByField.class, 1L).id));
        free(
                "loading, by accessors",
                1L,
                () -> database.in(
                        session -> session.find(StoredByProperty.class, 1L).getId()));
        free(
                "the dirty check and flush of what changed, by fields",
                "",
                () -> database.in(session -> {
                    session.find(StoredByField.class, 1L).version++;
                    return "";
                }));
        free(
                "the dirty check and flush of what changed, by accessors",
                "",
                () -> database.in(session -> {
                    StoredByProperty loaded = session.find(StoredByProperty.class, 1L);
                    loaded.setNumber(loaded.getNumber() + 1);
                    return "";
                }));
        free(
                "merging what was detached",
                "",
                () -> database.in(session -> {
                    StoredByProperty detached = new StoredByProperty();
                    detached.setId(1L);
                    detached.setAmount("secret");
                    session.merge(detached);
                    return "";
                }));
        free(
                "writing a governed property",
                "",
                () -> database.in(session -> {
                    session.find(StoredByField.class, 2L).setAmount("secret");
                    return "";
                }));
        path(
                "a callback of the entity that reads",
                "",
                () -> database.in(session -> {
                    StoredByProperty loaded = session.find(StoredByProperty.class, 1L);
                    loaded.setCalling(true);
                    loaded.setNumber(loaded.getNumber() + 1);
                    return "";
                }));
        kept("reading what was loaded", "secret", () -> {
            StoredByField loaded = database.in(session -> session.find(StoredByField.class, 1L));
            return loaded::getAmount;
        });
        path(
                "reading through a lazy proxy",
                "secret",
                () -> database.in(
                        session -> session.getReference(StoredByField.class, 1L).getAmount()));
        path(
                "reading a lazy association",
                "secret",
                () -> database.in(
                        session -> session.find(StoredByField.class, 1L).parent.getAmount()));
    }
}
