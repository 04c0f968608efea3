package io.mokuteki.sample.usage;

import java.util.List;
import org.springframework.data.repository.Repository;

/** All half-hourly readings; a customer's month is one range of ids. */
public interface HalfHourlyUsages extends Repository<HalfHourlyUsage, Long> {

    /** The id of a customer's first half hour. */
    static long firstId(long customerId) {
        return customerId * 10_000;
    }

    List<HalfHourlyUsage> findByIdBetweenOrderById(long first, long last);

    List<HalfHour> findHalfHoursByIdBetween(long first, long last);
}
