package io.mokuteki.sample.balancing;

import io.mokuteki.annotation.ForPurpose;
import io.mokuteki.annotation.NotPersonal;
import io.mokuteki.sample.contract.SupplyPoint;
import io.mokuteki.sample.contract.SupplyPoints;
import io.mokuteki.sample.usage.MonthlyUsage;
import io.mokuteki.sample.usage.MonthlyUsages;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** How much electricity each area will need. */
@Service
public class BalancingPlan {

    private final MonthlyUsages usages;
    private final SupplyPoints supplyPoints;

    BalancingPlan(MonthlyUsages usages, SupplyPoints supplyPoints) {
        this.usages = usages;
        this.supplyPoints = supplyPoints;
    }

    /**
     * Demand per area.
     *
     * @param kilowattHours by the two digits of the area
     */
    @NotPersonal("sums over whole areas")
    public record Demand(Map<String, BigDecimal> kilowattHours) {}

    /** The demand of a month in each area. */
    @ForPurpose("balancing")
    @RolesAllowed("STAFF")
    public Demand demand(YearMonth month) {
        Map<Long, String> areas = supplyPoints.findAll().stream()
                .collect(Collectors.toMap(SupplyPoint::customerId, SupplyPoint::gridArea));
        Map<String, BigDecimal> demand = new TreeMap<>();
        for (MonthlyUsage usage : usages.findByBillMonthOrderByCustomerId(month.toString())) {
            String area = areas.get(usage.customerId());
            if (area != null) {
                demand.merge(area, usage.kilowattHours(), BigDecimal::add);
            }
        }
        return new Demand(demand);
    }
}
