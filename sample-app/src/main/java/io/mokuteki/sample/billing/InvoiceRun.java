package io.mokuteki.sample.billing;

import io.mokuteki.annotation.ForPurpose;
import io.mokuteki.annotation.NotPersonal;
import io.mokuteki.sample.contract.SupplyPoint;
import io.mokuteki.sample.contract.SupplyPoints;
import io.mokuteki.sample.customer.BillingContact;
import io.mokuteki.sample.customer.BillingContacts;
import io.mokuteki.sample.usage.MeteredMonth;
import io.mokuteki.sample.usage.MeteredMonths;
import io.mokuteki.sample.usage.MonthlyUsage;
import io.mokuteki.sample.usage.MonthlyUsages;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the invoices of a month. */
@Service
public class InvoiceRun {

    private final MonthlyUsages usages;
    private final MeteredMonths metered;
    private final SupplyPoints supplyPoints;
    private final BillingContacts contacts;
    private final Invoices invoices;

    InvoiceRun(
            MonthlyUsages usages,
            MeteredMonths metered,
            SupplyPoints supplyPoints,
            BillingContacts contacts,
            Invoices invoices) {
        this.usages = usages;
        this.metered = metered;
        this.supplyPoints = supplyPoints;
        this.contacts = contacts;
        this.invoices = invoices;
    }

    /**
     * What a run did, for whoever started it.
     *
     * @param invoices how many were written
     * @param total the sum of all, in yen
     */
    @NotPersonal("a count and a sum over all customers")
    public record Result(int invoices, BigDecimal total) {}

    /** Writes an invoice for everybody whose month is settled, by all of its half hours; a second run of a month replaces the first. */
    @ForPurpose("billing")
    @RolesAllowed("STAFF")
    @Transactional
    public Result run(YearMonth month) {
        invoices.withdraw(month.toString());
        Map<Long, SupplyPoint> points =
                supplyPoints.findAll().stream().collect(Collectors.toMap(SupplyPoint::customerId, Function.identity()));
        Map<Long, BillingContact> addressees =
                contacts.findAll().stream().collect(Collectors.toMap(BillingContact::customerId, Function.identity()));
        List<Invoice> written = new ArrayList<>();
        for (MonthlyUsage usage : usages.findByBillMonthOrderByCustomerId(month.toString())) {
            Optional.ofNullable(points.get(usage.customerId()))
                    .flatMap(point -> Optional.ofNullable(addressees.get(usage.customerId()))
                            .map(addressee -> invoice(month, usage, point, addressee)))
                    .ifPresent(written::add);
        }
        invoices.saveAll(written);
        return new Result(
                written.size(), written.stream().map(Invoice::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private Invoice invoice(YearMonth month, MonthlyUsage usage, SupplyPoint point, BillingContact addressee) {
        MeteredMonth hours = metered.of(usage.customerId());
        long id = (month.getYear() * 100L + month.getMonthValue()) * 1_000_000 + usage.customerId();
        return new Invoice(
                id,
                usage.customerId(),
                month.toString(),
                addressee.address(),
                usage.kilowattHours(),
                Tariff.charge(point.contractCapacity(), hours.byDay(), hours.atNight()));
    }
}
