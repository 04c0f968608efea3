package io.mokuteki.sample.usage;

import java.util.List;
import org.springframework.data.repository.Repository;

/** All half-hourly readings; a customer's month is one range of ids. */
public interface HalfHourlyUsages extends Repository<HalfHourlyUsage, Long> {

    List<HalfHourlyUsage> findByIdBetweenOrderById(long first, long last);
}
