package io.mokuteki.sample.customer;

import org.springframework.data.jpa.repository.JpaRepository;

/** All billing contacts, by customer. */
public interface BillingContacts extends JpaRepository<BillingContact, Long> {}
