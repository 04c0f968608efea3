package com.example.paths;

import static com.example.paths.Paths.free;
import static com.example.paths.Paths.kept;
import static com.example.paths.Paths.path;

import java.util.List;
import org.hibernate.Hibernate;

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
        kept("reading through a lazy proxy", "secret", () -> {
            StoredByField proxy = database.in(session -> initialised(session.getReference(StoredByField.class, 1L)));
            return proxy::getAmount;
        });
        kept("reading a lazy association", "secret", () -> {
            StoredByField parent = database.in(session -> initialised(session.find(StoredByField.class, 1L).parent));
            return parent::getAmount;
        });
        ofParts(database);
    }

    private static void ofParts(Database database) {
        free(
                "storing what is embedded, in collections, converted and lazy",
                "",
                () -> database.in(session -> {
                    session.persist(new StoredInParts(database.next()));
                    return "";
                }));
        free(
                "loading it, the dirty check and flush",
                "",
                () -> database.in(session -> {
                    StoredInParts loaded = session.find(StoredInParts.class, 1L);
                    initialised(loaded.parts);
                    loaded.version++;
                    return "";
                }));
        kept("reading what is embedded", "secret", () -> {
            StoredInParts loaded = database.in(session -> session.find(StoredInParts.class, 1L));
            return () -> loaded.part.amount();
        });
        kept("reading what is embedded in a collection", "secret", () -> {
            List<StoredInParts.Part> loaded =
                    database.in(session -> initialised(session.find(StoredInParts.class, 1L).parts));
            return () -> loaded.get(0).amount();
        });
        kept("reading an embedded record", "secret", () -> {
            StoredInParts loaded = database.in(session -> session.find(StoredInParts.class, 1L));
            return () -> loaded.recordPart.amount();
        });
        kept("reading a collection of values", "secret", () -> {
            StoredInParts loaded = database.in(session -> session.find(StoredInParts.class, 1L));
            return () -> loaded.amounts().get(0);
        });
        kept("reading what a converter gave", "secret", () -> {
            StoredInParts loaded = database.in(session -> session.find(StoredInParts.class, 1L));
            return loaded::converted;
        });
        path(
                "reading a lazy property",
                "secret",
                () -> database.in(
                        session -> session.find(StoredInParts.class, 1L).late()));
        path(
                "storing through a converter that reads what is classified",
                "",
                () -> database.in(session -> {
                    session.persist(new StoredByConverter(database.next()));
                    return "";
                }));
        free(
                "loading through a converter that reads what is classified",
                1L,
                () -> database.in(session -> session.find(StoredByConverter.class, 1L).id));
    }

    private static <T> T initialised(T lazy) {
        Hibernate.initialize(lazy);
        return lazy;
    }
}
