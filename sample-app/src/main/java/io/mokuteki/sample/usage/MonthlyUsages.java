package io.mokuteki.sample.usage;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

/** All monthly readings. */
public interface MonthlyUsages extends Repository<MonthlyUsage, MonthlyUsage.Key> {

    List<MonthlyUsage> findByBillMonthOrderByCustomerId(String billMonth);

    List<MonthlyUsage> findByBillMonthAndCustomerIdIn(String billMonth, Collection<Long> customerIds);
}
