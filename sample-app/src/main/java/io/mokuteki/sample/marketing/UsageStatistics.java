package io.mokuteki.sample.marketing;

import io.mokuteki.annotation.ForPurpose;
import io.mokuteki.annotation.Reclassifies;
import io.mokuteki.runtime.StatisticalTable;
import io.mokuteki.sample.contract.SupplyPoint;
import io.mokuteki.sample.contract.SupplyPoints;
import io.mokuteki.sample.customer.Customer;
import io.mokuteki.sample.customer.Customers;
import io.mokuteki.sample.usage.MonthlyUsage;
import io.mokuteki.sample.usage.MonthlyUsages;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Statistics of usage. Inside these methods records are read; nothing of one person leaves them. */
@Service
public class UsageStatistics {

    private final Customers customers;
    private final SupplyPoints supplyPoints;
    private final MonthlyUsages usages;

    UsageStatistics(Customers customers, SupplyPoints supplyPoints, MonthlyUsages usages) {
        this.customers = customers;
        this.supplyPoints = supplyPoints;
        this.usages = usages;
    }

    /** The average use of a household, by city: small cities are suppressed, and so is what would tell them. */
    @ForPurpose("marketing")
    @RolesAllowed("STAFF")
    @Reclassifies(to = "statistics", clause = "2*2")
    public StatisticalTable averageByCity(YearMonth month) {
        Map<Long, String> cities = customers.findAll().stream().collect(Collectors.toMap(Customer::id, Customer::city));
        return averageBy("city", usage -> cities.getOrDefault(usage.customerId(), "unknown"), month);
    }

    /** The average use of a household, by what its contract allows it to draw. */
    @ForPurpose("marketing")
    @RolesAllowed("STAFF")
    @Reclassifies(to = "statistics", clause = "2*2")
    public StatisticalTable averageByCapacity(YearMonth month) {
        Map<Long, String> capacities = supplyPoints.findAll().stream()
                .collect(Collectors.toMap(SupplyPoint::customerId, point -> point.contractCapacity() + " A"));
        return averageBy("contract capacity", usage -> capacities.getOrDefault(usage.customerId(), "unknown"), month);
    }

    private StatisticalTable averageBy(String group, Function<MonthlyUsage, String> key, YearMonth month) {
        return StatisticalTable.averageBy(group)
                .rows(
                        usages.findByBillMonthOrderByCustomerId(month.toString()),
                        MonthlyUsage::customerId,
                        MonthlyUsage::kilowattHours,
                        key)
                .build();
    }

    /** The average use of a household in one city, in kilowatt-hours. Refused for a city of too few. */
    @ForPurpose("marketing")
    @RolesAllowed("STAFF")
    @Reclassifies(to = "statistics", clause = "2*2")
    public BigDecimal averageIn(String city, YearMonth month) {
        Set<Long> inhabitants =
                customers.findByCity(city).stream().map(Customer::id).collect(Collectors.toSet());
        return average(usages.findByBillMonthAndCustomerIdIn(month.toString(), inhabitants));
    }

    private static BigDecimal average(List<MonthlyUsage> usages) {
        return usages.stream()
                .map(MonthlyUsage::kilowattHours)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(Math.max(1, usages.size())), 1, RoundingMode.HALF_UP);
    }
}
