package io.mokuteki.benchmark.peer;

import java.util.concurrent.TimeUnit;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * What custody costs: Hibernate reads all properties of an entity to see whether one has changed. The twin runs with an
 * agent that is off.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class FlushBenchmark {

    private static final int ENTITIES = 1_000;

    private final SessionFactory factory = new Configuration()
            .addAnnotatedClass(StoredReading.class)
            .setProperty("hibernate.connection.url", "jdbc:h2:mem:flush")
            .setProperty("hibernate.hbm2ddl.auto", "create")
            .buildSessionFactory();
    private final Session session = factory.openSession();

    /** Stores the entities, which stay managed. */
    @Setup
    public void store() {
        session.beginTransaction();
        for (int id = 1; id <= ENTITIES; id++) {
            session.persist(new StoredReading(id));
        }
        session.flush();
    }

    /** Gives up. */
    @TearDown
    public void close() {
        session.close();
        factory.close();
    }

    @Benchmark
    @OperationsPerInvocation(ENTITIES)
    @Fork(jvmArgsPrepend = "-Dmokuteki.mode=off")
    public void baselineFlush() {
        session.flush();
    }

    @Benchmark
    @OperationsPerInvocation(ENTITIES)
    public void measureFlush() {
        session.flush();
    }
}
