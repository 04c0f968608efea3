package io.mokuteki.sample.seed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Fills the empty database beside the running application: a thousand customers, and a month of their half hours.
 *
 * <p>Deterministic, and plainly invented: every start has the same people. Written in SQL, set by set: no governed
 * object is involved, and 1.5 million rows take seconds.
 */
@Component
public class Seeder {

    /** The month that has readings. */
    public static final YearMonth MONTH = YearMonth.of(2026, 10);

    static final int CUSTOMERS = 1_000;

    private static final int HALF_HOURS = MONTH.lengthOfMonth() * 48;

    private static final Logger LOG = LoggerFactory.getLogger(Seeder.class);

    private final JdbcTemplate jdbc;
    private final SeedProgress progress;

    Seeder(JdbcTemplate jdbc, SeedProgress progress) {
        this.jdbc = jdbc;
        this.progress = progress;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread seeding = new Thread(this::seed, "seeding");
        seeding.setDaemon(true);
        seeding.start();
    }

    private void seed() {
        Instant start = Instant.now();
        try {
            run("seed/people.sql");
            halfHoursOfTheMonth();
            readings();
            run("seed/month.sql");
            long readings = (long) CUSTOMERS * HALF_HOURS;
            progress.done(readings);
            LOG.info(
                    "Seeded {} customers and {} readings in {} s.",
                    CUSTOMERS,
                    readings,
                    Duration.between(start, Instant.now()).toSeconds());
        } catch (RuntimeException failure) {
            progress.failed();
            LOG.error("Seeding failed.", failure);
        }
    }

    private void run(String script) {
        try {
            for (String statement :
                    new ClassPathResource(script).getContentAsString(UTF_8).split(";\\s*\n")) {
                if (!statement.isBlank()) {
                    jdbc.execute(statement);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Each half hour with its share of a household's load, in thousandths: a morning peak, and a higher evening one. */
    private void halfHoursOfTheMonth() {
        jdbc.execute(
                "create table half_hour (number int primary key, starts_at timestamp not null, share int not null)");
        LocalDateTime first = MONTH.atDay(1).atStartOfDay();
        jdbc.batchUpdate(
                "insert into half_hour (number, starts_at, share) values (?, ?, ?)",
                IntStream.range(0, HALF_HOURS)
                        .mapToObj(number -> new Object[] {
                            number, Timestamp.valueOf(first.plusMinutes(30L * number)), share(number % 48 / 2.0)
                        })
                        .toList());
    }

    private static int share(double hour) {
        return (int) (350 + 450 * peak(hour, 7.5, 1.5) + 900 * peak(hour, 19.5, 2.5));
    }

    private static double peak(double hour, double at, double width) {
        double distance = (hour - at) / width;
        return Math.exp(-distance * distance);
    }

    private void readings() {
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            readings(connection);
            return true;
        });
    }

    private void readings(Connection connection) throws SQLException {
        try (PreparedStatement month =
                connection.prepareStatement("insert into half_hourly_usage (id, customer_id, starts_at, watt_hours)"
                        + " select ?1 * 10000 + number, ?1, starts_at,"
                        + " share * (150 + mod(?1 * 37, 250)) / 1000 + mod(?1 * 7919 + number * 104729, 60)"
                        + " from half_hour")) {
            for (int customer = 1; customer <= CUSTOMERS; customer++) {
                month.setLong(1, customer);
                month.executeUpdate();
                progress.running(customer * 100 / (CUSTOMERS + 1), (long) customer * HALF_HOURS);
                if (customer % 200 == 0) {
                    LOG.info("Seeding: {} of {} customers.", customer, CUSTOMERS);
                }
            }
        }
    }
}
