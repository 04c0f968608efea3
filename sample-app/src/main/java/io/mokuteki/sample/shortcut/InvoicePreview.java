package io.mokuteki.sample.shortcut;

import io.mokuteki.sample.customer.BillingContact;
import io.mokuteki.sample.customer.BillingContacts;
import org.springframework.stereotype.Service;

/** A small tool beside the invoice run, which nobody gave a purpose. */
@Service
public class InvoicePreview {

    private final BillingContacts contacts;

    InvoicePreview(BillingContacts contacts) {
        this.contacts = contacts;
    }

    /** Tells how long the longest address is. Denied: nobody said what for. */
    public int widestAddress() {
        return contacts.findAll().stream()
                .map(BillingContact::address)
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }
}
