package io.mokuteki.sample.billing;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** All invoices. */
interface Invoices extends JpaRepository<Invoice, Long> {

    @Modifying
    @Query("delete from Invoice i where i.billMonth = :billMonth")
    void withdraw(String billMonth);
}
