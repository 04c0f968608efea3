package io.mokuteki.sample.shortcut;

import io.mokuteki.annotation.ForPurpose;
import io.mokuteki.sample.customer.Customer;
import io.mokuteki.sample.customer.Customers;
import io.mokuteki.sample.switching.SwitchingCase;
import io.mokuteki.sample.switching.SwitchingCases;
import java.util.List;
import org.springframework.stereotype.Service;

/** Talks customers out of leaving: the notice of their switching, given for the switching, tells whom to call. */
@Service
public class WinBack {

    private final SwitchingCases cases;
    private final Customers customers;

    WinBack(SwitchingCases cases, Customers customers) {
        this.cases = cases;
        this.customers = customers;
    }

    /** Takes the open cases, as their handling may, and hands them to the campaign. */
    @ForPurpose("switching")
    public int callThoseWhoLeave() {
        List<Long> leaving = cases.findByClosedOnIsNullOrderById().stream()
                .filter(open -> open.contractNumber() != null)
                .map(SwitchingCase::customerId)
                .toList();
        return new Campaign().call(leaving);
    }

    /** The campaign: marketing, whoever calls it. Denied: neither purpose stands in for the other. */
    private final class Campaign {

        @ForPurpose("marketing")
        int call(List<Long> leaving) {
            return customers.findAllById(leaving).stream()
                    .map(Customer::phone)
                    .toList()
                    .size();
        }
    }
}
