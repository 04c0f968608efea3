package com.example.paths;

import static com.example.paths.Paths.kept;
import static com.example.paths.Paths.path;

import io.mokuteki.annotation.DataCategory;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.support.JpaRepositoryFactory;
import tools.jackson.databind.json.JsonMapper;

/** A repository of Spring Data JPA. Its queries select columns where their result is no entity. */
final class RepositoryPaths {

    /** A closed projection: the repository selects the column, and reads no entity. */
    public interface Closed {
        String getAmount();
    }

    /** A closed projection of which somebody has said what it holds. */
    public interface ClassifiedClosed {

        @DataCategory("payment.amount")
        String getAmount();
    }

    /** An open projection: the repository loads the entity, and the expression reads it. */
    public interface Open {

        @Value("#{target.amount}")
        String getText();
    }

    /** A record that nobody has classified. */
    public record Row(String amount) {}

    /** A record of which somebody has said what it holds. */
    public record ClassifiedRow(
            @DataCategory("payment.amount") String amount) {}

    /** What the rows call. */
    public interface Stored extends JpaRepository<StoredByField, Long> {

        StoredByField findEntityById(long id);

        Closed findClosedById(long id);

        ClassifiedClosed findClassifiedClosedById(long id);

        Open findOpenById(long id);

        Row findRowById(long id);

        ClassifiedRow findClassifiedRowById(long id);

        @Query("select s.amount from StoredByField s where s.id = ?1")
        String amountOf(long id);

        @NativeQuery("select amount from StoredByField where id = ?1")
        String columnOf(long id);
    }

    /** Does not load: nobody could check the call. */
    private static final class ByReference {
        static Callable<?> to(ClassifiedClosed projection) {
            return projection::getAmount;
        }
    }

    private final Database database;

    private RepositoryPaths(Database database) {
        this.database = database;
    }

    static void tryAll(Database database) {
        Paths.group("Repositories of Spring Data JPA");
        new RepositoryPaths(database).tryAll();
    }

    private void tryAll() {
        found("an entity, then its property", stored -> stored.findEntityById(1)::getAmount);
        found("an interface as projection", stored -> stored.findClosedById(1)::getAmount);
        found("an interface as projection, by an expression", stored -> stored.findOpenById(1)::getText);
        found("an interface as projection, its getter classified", stored -> {
            ClassifiedClosed projection = stored.findClassifiedClosedById(1);
            return () -> projection.getAmount();
        });
        found("the same, by a method reference", stored -> ByReference.to(stored.findClassifiedClosedById(1)));
        found("the same, called by reflection", stored -> {
            ClassifiedClosed projection = stored.findClassifiedClosedById(1);
            return () -> ClassifiedClosed.class.getMethod("getAmount").invoke(projection);
        });
        found("the same, by Jackson", stored -> {
            ClassifiedClosed projection = stored.findClassifiedClosedById(1);
            JsonMapper mapper = new JsonMapper();
            return () -> mapper.writeValueAsString(projection).contains("secret") ? "secret" : "nothing";
        });
        found("a record as projection", stored -> stored.findRowById(1)::amount);
        found("a record as projection, its component classified", stored -> stored.findClassifiedRowById(1)::amount);
        path("`@Query`: a scalar", "secret", () -> with(stored -> stored.amountOf(1)));
        path("`@NativeQuery`: a scalar", "secret", () -> with(stored -> stored.columnOf(1)));
    }

    /** What a repository finds can be kept, and read after the transaction. */
    private void found(String name, Function<Stored, Callable<?>> find) {
        kept(name, "secret", () -> with(find));
    }

    private <T> T with(Function<Stored, T> work) {
        return database.in(session -> work.apply(new JpaRepositoryFactory(session).getRepository(Stored.class)));
    }
}
