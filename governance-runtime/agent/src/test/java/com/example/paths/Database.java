package com.example.paths;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.cfg.Configuration;

/** A database in memory, with an entity of each kind under the number 1. */
final class Database {

    static final String ADDRESS = "jdbc:h2:mem:paths;DB_CLOSE_DELAY=-1";

    private static final AtomicLong NEXT = new AtomicLong(100);

    private final SessionFactory factory = new Configuration(new BootstrapServiceRegistryBuilder()
                    .applyClassLoader(Database.class.getClassLoader())
                    .build())
            .addAnnotatedClass(StoredByField.class)
            .addAnnotatedClass(StoredByProperty.class)
            .addAnnotatedClass(StoredInParts.class)
            .addAnnotatedClass(StoredByConverter.class)
            .setProperty("hibernate.connection.url", ADDRESS)
            .setProperty("hibernate.hbm2ddl.auto", "create")
            .setProperty("jakarta.persistence.validation.mode", "none")
            .buildSessionFactory();

    static Database filled() throws Exception {
        Database database = new Database();
        Purposes.right(() -> database.in(session -> {
            StoredByField parent = new StoredByField(2, "secret", null);
            session.persist(parent);
            session.persist(new StoredByField(1, "secret", parent));
            StoredByProperty other = new StoredByProperty();
            other.setId(1);
            other.setAmount("secret");
            session.persist(other);
            session.persist(new StoredInParts(1));
            session.persist(new StoredByConverter(1));
            return "";
        }));
        return database;
    }

    long next() {
        return NEXT.incrementAndGet();
    }

    /** In a transaction of its own. */
    <T> T in(Function<Session, T> work) {
        return factory.fromTransaction(work::apply);
    }
}
