package io.mokuteki.archtests.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.mokuteki.annotation.DataCategory;
import io.mokuteki.annotation.DataSubjectId;
import io.mokuteki.annotation.NotPersonal;
import io.mokuteki.archtests.GovernanceRules;
import io.mokuteki.archtests.GovernanceSettings;
import jakarta.persistence.EntityManager;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.hibernate.Session;
import org.hibernate.SharedSessionContract;
import org.hibernate.StatelessSession;
import org.hibernate.query.QueryProducer;
import org.jooq.DSLContext;
import org.jooq.Select;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.domain.Page;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.RepositoryDefinition;
import org.springframework.data.repository.query.FluentQuery;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.SimpleJdbcCall;
import org.springframework.r2dbc.core.DatabaseClient;

/**
 * Queries, which read columns and touch no field, are told as blind spots, each at its place. The libraries are stand-ins:
 * they are known by name.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class QueriesTest {

    private static final String COLUMNS = "The query reads columns, and columns have no categories.";

    record Customer(
            @DataSubjectId long id,
            @DataCategory("basic.name") String name,
            String nickname) implements Addressed {}

    record Vip(@DataCategory("basic.name") String name) {}

    interface Addressed {
        String name();
    }

    /** A template of somebody's own. */
    static class ReportTemplate extends JdbcTemplate {}

    /** A query of somebody's own. */
    @Query
    @interface Highest {}

    @SuppressWarnings("unused")
    static class Calls {

        Object jpql(EntityManager manager) {
            return manager.createQuery("select c.name from Customer c");
        }

        Object ofASession(Session session) {
            return session.createSelectionQuery("select name from Customer", String.class);
        }

        Object ofAStatelessSession(StatelessSession session) {
            return session.createNativeQuery("select name from customer", String.class);
        }

        Object ofWhatSessionsShare(SharedSessionContract session) {
            return session.createStoredProcedureCall("name_of_customer");
        }

        Object ofAProducer(QueryProducer producer) {
            return producer.createNativeQuery("select name from customer", String.class);
        }

        Object byATemplate(JdbcTemplate template) {
            return template.queryForList("select name from customer");
        }

        Object byATemplateOfOnesOwn(ReportTemplate template) {
            return template.queryForList("select name from customer");
        }

        Object byOperations(JdbcOperations operations) {
            return operations.queryForList("select name from customer");
        }

        Object byNamedParameters(NamedParameterJdbcOperations operations) {
            return operations.queryForObject("select name from customer", Map.of(), String.class);
        }

        Object byAClient(JdbcClient client) {
            return client.sql("select name from customer");
        }

        Object byACall(SimpleJdbcCall call) {
            return call.executeFunction(String.class, 1);
        }

        Object reactively(DatabaseClient client) {
            return client.sql("select name from customer");
        }

        Object prepared(Connection connection) throws SQLException {
            return connection.prepareStatement("select name from customer");
        }

        Object executed(Statement statement) throws SQLException {
            return statement.executeQuery("select name from customer");
        }

        Object executedPrepared(PreparedStatement statement) throws SQLException {
            return statement.executeQuery();
        }

        Object executedCallable(CallableStatement statement) throws SQLException {
            return statement.execute();
        }

        Object byJooq(DSLContext context) {
            return context.selectFrom("customer");
        }

        Object fetchedByJooq(Select<?> select) {
            return select.fetch();
        }

        Object iteratedByJooq(Select<?> select) {
            return select.iterator();
        }

        Object fluently(FluentQuery<Customer> query) {
            return query.as(Vip.class);
        }

        Function<String, Object> referred(JdbcOperations operations) {
            return operations::queryForList;
        }

        Callable<Object> inALambda(JdbcOperations operations) {
            return () -> operations.queryForList("select name from customer");
        }

        void entityById(Session session) {
            session.find(Customer.class, 1L);
        }

        void graph(Session session) {
            session.createEntityGraph("customer");
        }

        void update(ReportTemplate template) {
            template.update("update customer set nickname = ''");
        }

        void updated(Statement statement) throws SQLException {
            statement.executeUpdate("update customer set nickname = ''");
        }

        void inBatches(PreparedStatement statement) throws SQLException {
            statement.executeBatch();
        }

        void mutation(StatelessSession session) {
            session.createNamedMutationQuery("forget");
        }

        void closed(Statement statement) throws SQLException {
            statement.close();
        }

        void ofNoLibrary(Calls calls) {
            calls.query("nothing");
        }

        private void query(String text) {}
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jpql",
                "ofASession",
                "ofAStatelessSession",
                "ofWhatSessionsShare",
                "ofAProducer",
                "byATemplate",
                "byATemplateOfOnesOwn",
                "byOperations",
                "byNamedParameters",
                "byAClient",
                "byACall",
                "reactively",
                "prepared",
                "executed",
                "executedPrepared",
                "executedCallable",
                "byJooq",
                "fetchedByJooq",
                "iteratedByJooq",
                "fluently",
                "referred",
                "inALambda"
            })
    void calls_that_query_are_told_at_their_line(String method) {
        Site site = siteOfTheOnlyCall(method);
        assertThat(queriesIn(method)).containsExactly(new BlindSpot(BlindSpot.Kind.QUERY, site.toString(), COLUMNS));
        assertThat(site.line()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"entityById", "graph", "update", "updated", "inBatches", "mutation", "closed", "ofNoLibrary"})
    void calls_that_do_not_are_not(String method) {
        assertThat(siteOfTheOnlyCall(method).line()).isPositive();
        assertThat(queriesIn(method)).isEmpty();
    }

    /** What holds an entity's columns, and nobody has said of the second what it is. */
    interface Unclassified {
        @DataCategory("basic.name")
        String getName();

        String getNickname();
    }

    /** What it inherits is unclassified. */
    interface InheritsUnclassified extends Addressed {
        @NotPersonal("a number of rows")
        long getRows();
    }

    record UnclassifiedRow(@DataCategory("basic.name") String name, String nickname) {}

    interface Classified {
        @DataCategory("basic.name")
        String getName();

        @NotPersonal("a number of rows")
        long getRows();
    }

    interface Expressed {
        @Value("#{target.name}")
        String getText();
    }

    record ClassifiedRow(
            @DataSubjectId long id,
            @DataCategory("basic.name") String name) {}

    interface Base<T, I> extends Repository<T, I> {
        Optional<T> findById(I id);

        <S extends T> S save(S entity);
    }

    interface Customers extends Base<Customer, Long> {

        @Query("select max(c.id) from Customer c")
        long highest();

        @NativeQuery("select * from customer")
        List<Customer> all();

        @org.springframework.data.jdbc.repository.query.Query("select * from customer")
        List<Customer> each();

        @Highest
        long highestByOnesOwn();

        Optional<Unclassified> findUnclassifiedById(long id);

        List<InheritsUnclassified> findInheritingById(long id);

        Page<UnclassifiedRow> findRowsByName(String name);

        UnclassifiedRow[] findArrayByName(String name);

        Page<Classified> findClassifiedByName(String name);

        Expressed findExpressedById(long id);

        <P> Collection<P> findByName(String name, Class<P> type);

        List<Object[]> findColumnsByName(String name);

        String findNicknameById(long id);

        Optional<Customer> findByNickname(String nickname);

        Addressed findAddressedById(long id);

        Page<? extends Customer> findPageByName(String name);

        Map<Long, List<ClassifiedRow>> findClassifiedRowsByName(String name);

        long countByName(String name);

        boolean existsByName(String name);

        void deleteByName(String name);

        @Modifying
        @Query("delete from Customer c where c.name = :name")
        int forget(String name);

        default String described(long id) {
            return "customer " + id;
        }
    }

    @RepositoryDefinition(domainClass = Customer.class)
    interface ByDefinition {

        UnclassifiedRow findRowById(long id);

        Customer findById(long id);
    }

    interface MappedByText {
        @org.apache.ibatis.annotations.Select("select name from customer")
        String name();

        String ofNoLibrary();
    }

    @Mapper
    interface MappedByFile {
        String name();

        @Insert("insert into customer values (1)")
        void insert();
    }

    /** Not what Spring Data or MyBatis implements. */
    interface OfNoLibrary {
        UnclassifiedRow findRowById(long id);
    }

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importClasses(
                    Calls.class,
                    Base.class,
                    Customers.class,
                    ByDefinition.class,
                    MappedByText.class,
                    MappedByFile.class,
                    OfNoLibrary.class,
                    Customer.class);

    private static final List<BlindSpot> QUERIES =
            GovernanceSettings.ofPolicy(policy()).analyse(CLASSES).blindSpots();

    private static Path policy() {
        try {
            return Path.of(GovernanceRules.class.getResource("shop-policy.yaml").toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Customers, highest",
        "Customers, all",
        "Customers, each",
        "Customers, highestByOnesOwn",
        "Customers, findColumnsByName",
        "Customers, findNicknameById",
        "MappedByText, name",
        "MappedByFile, name"
    })
    void declared_queries_are_told(String type, String method) {
        assertThat(declared(type, method, COLUMNS)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Customers, findUnclassifiedById, Unclassified",
        "Customers, findInheritingById, InheritsUnclassified",
        "Customers, findRowsByName, UnclassifiedRow",
        "Customers, findArrayByName, UnclassifiedRow",
        "ByDefinition, findRowById, UnclassifiedRow"
    })
    void projections_are_told_unless_all_in_them_is_classified(String type, String method, String projection) {
        assertThat(declared(
                        type,
                        method,
                        "The query reads columns into " + QueriesTest.class.getName() + "$" + projection
                                + ", of which not everything is classified."))
                .isTrue();
    }

    @Test
    void expressions_are_told() {
        assertThat(declared(
                        "Customers",
                        "findExpressedById",
                        "The query fills " + Expressed.class.getName()
                                + " by expressions, and what they read is decided at run time."))
                .isTrue();
    }

    @Test
    void projections_that_the_caller_names_are_told() {
        assertThat(declared("Customers", "findByName", "The query reads columns into what its caller names."))
                .isTrue();
    }

    /** Entities, classified records, numbers and what is no query are not among them. */
    @Test
    void nothing_else_is() {
        assertThat(QUERIES)
                .filteredOn(spot -> !spot.where().startsWith(Calls.class.getName()))
                .extracting(spot -> spot.where().replaceAll(".*\\$|\\(.*", ""))
                .containsExactlyInAnyOrder(
                        "Customers.highest",
                        "Customers.all",
                        "Customers.each",
                        "Customers.highestByOnesOwn",
                        "Customers.findColumnsByName",
                        "Customers.findNicknameById",
                        "Customers.findUnclassifiedById",
                        "Customers.findInheritingById",
                        "Customers.findRowsByName",
                        "Customers.findArrayByName",
                        "Customers.findExpressedById",
                        "Customers.findByName",
                        "ByDefinition.findRowById",
                        "MappedByText.name",
                        "MappedByFile.name");
    }

    private static boolean declared(String type, String method, String text) {
        Site site = new Site(QueriesTest.class.getName() + "$" + type, method, "QueriesTest.java", 0);
        return QUERIES.contains(new BlindSpot(BlindSpot.Kind.QUERY, site.toString(), text));
    }

    private static List<BlindSpot> queriesIn(String method) {
        return QUERIES.stream()
                .filter(spot -> spot.where().startsWith(Calls.class.getName() + "." + method + "("))
                .toList();
    }

    /** The line of a method's call of a library, taken from its class file. */
    private static Site siteOfTheOnlyCall(String method) {
        return CLASSES.get(Calls.class).getMethods().stream()
                .filter(candidate -> candidate.getName().equals(method))
                .flatMap(candidate -> candidate.getAccessesFromSelf().stream())
                .filter(access -> !access.getTargetOwner().getName().startsWith("java.")
                        || access.getTargetOwner().getName().startsWith("java.sql."))
                .map(access -> new Site(Calls.class.getName(), method, "QueriesTest.java", access.getLineNumber()))
                .findFirst()
                .orElseThrow();
    }
}
