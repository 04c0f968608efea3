package io.mokuteki.sample.shortcut;

import io.mokuteki.annotation.ForPurpose;
import io.mokuteki.sample.customer.BillingContact;
import io.mokuteki.sample.customer.BillingContacts;
import org.springframework.stereotype.Service;

/** The balancing job asks customers to save electricity, by the address that their invoices are announced to. */
@Service
public class BalancingMail {

    private final BillingContacts contacts;

    BalancingMail(BillingContacts contacts) {
        this.contacts = contacts;
    }

    /** Writes to everybody; tells to how many. Denied: balancing needs nobody's e-mail address. */
    @ForPurpose("balancing")
    public long askToSave() {
        return contacts.findAll().stream()
                .map(BillingContact::email)
                .filter(email -> email.contains("@"))
                .count();
    }
}
