package io.mokuteki.sample.shortcut;

import io.mokuteki.annotation.ForPurpose;
import io.mokuteki.sample.customer.Customer;
import io.mokuteki.sample.customer.Customers;
import org.springframework.stereotype.Service;

/** Marketing wants to know whom to call. The notice gives it statistics, and nobody's record. */
@Service
public class CampaignList {

    private final Customers customers;

    CampaignList(Customers customers) {
        this.customers = customers;
    }

    /** Lists everybody by name and telephone. Denied: marketing needs no names. */
    @ForPurpose("marketing")
    public int namesAndNumbers() {
        return customers.findAll().stream()
                .map(customer -> customer.name() + " " + customer.phone())
                .toList()
                .size();
    }

    /** Lists everybody's address, without the name. Denied: an address serves statistics only. */
    @ForPurpose("marketing")
    public int addresses() {
        return customers.findAll().stream().map(Customer::address).toList().size();
    }
}
