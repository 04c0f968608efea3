package io.mokuteki.sample.contract;

import io.mokuteki.annotation.ForPurpose;
import io.mokuteki.sample.customer.BillingContact;
import io.mokuteki.sample.customer.BillingContacts;
import io.mokuteki.sample.customer.Customer;
import io.mokuteki.sample.customer.Customers;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes on new customers. */
@Service
public class SignUp {

    private final Customers customers;
    private final SupplyPoints supplyPoints;
    private final SupplyContracts contracts;
    private final BillingContacts billingContacts;
    private final OperatorGateway operators;
    private final Clock clock;

    SignUp(
            Customers customers,
            SupplyPoints supplyPoints,
            SupplyContracts contracts,
            BillingContacts billingContacts,
            OperatorGateway operators,
            Clock clock) {
        this.customers = customers;
        this.supplyPoints = supplyPoints;
        this.contracts = contracts;
        this.billingContacts = billingContacts;
        this.operators = operators;
        this.clock = clock;
    }

    /**
     * Opens a contract, and applies for wheeling. All or nothing: when the application may not be handed over, no
     * contract is opened.
     *
     * @param operator the area of the operator that gets the application
     */
    @ForPurpose("contract")
    @RolesAllowed("STAFF")
    @Transactional
    public WheelingReceipt open(SignUpForm form, String operator) {
        long id = customers.highestId() + 1;
        LocalDate today = LocalDate.now(clock);
        Customer customer = customers.save(new Customer(id, form.name(), form.city(), form.address(), form.phone()));
        SupplyPoint supplyPoint = supplyPoints.save(
                new SupplyPoint(form.gridArea() + String.format("%020d", id), id, form.contractCapacity(), today));
        SupplyContract contract =
                contracts.saveAndFlush(new SupplyContract(String.format("C-%07d", id), id, supplyPoint.id(), today));
        billingContacts.save(
                new BillingContact(id, customer.name(), customer.address(), customer.phone(), form.email()));
        return operators.apply(
                operator,
                id,
                new WheelingApplication(
                        customer.name(),
                        customer.address(),
                        customer.phone(),
                        contract.contractNumber(),
                        supplyPoint.id(),
                        supplyPoint.contractCapacity()));
    }
}
