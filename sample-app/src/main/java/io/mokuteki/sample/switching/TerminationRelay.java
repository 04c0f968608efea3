package io.mokuteki.sample.switching;

import io.mokuteki.annotation.DataSubjectId;
import io.mokuteki.annotation.ForPurpose;
import io.mokuteki.sample.contract.SupplyContract;
import io.mokuteki.sample.contract.SupplyContracts;
import io.mokuteki.sample.customer.Customer;
import io.mokuteki.sample.customer.Customers;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.stereotype.Service;

/** Tells the retailer that a customer changes to that the contract here ends. */
@Service
public class TerminationRelay {

    private final Customers customers;
    private final SupplyContracts contracts;
    private final RetailerGateway retailers;

    TerminationRelay(Customers customers, SupplyContracts contracts, RetailerGateway retailers) {
        this.customers = customers;
        this.contracts = contracts;
        this.retailers = retailers;
    }

    /** Relays the end of a customer's contract to a retailer. */
    @ForPurpose("switching")
    @RolesAllowed("STAFF")
    public RelayReceipt relay(@DataSubjectId long customerId, String retailer) {
        Customer customer = customers.findById(customerId).orElseThrow();
        SupplyContract contract = contracts.findByCustomerId(customerId).orElseThrow();
        return retailers.relay(
                retailer,
                customerId,
                new TerminationNotice(customer.name(), contract.contractNumber(), contract.supplyPointId()));
    }
}
