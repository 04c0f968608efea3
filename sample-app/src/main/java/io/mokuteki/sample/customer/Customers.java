package io.mokuteki.sample.customer;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All customers. */
public interface Customers extends JpaRepository<Customer, Long> {

    List<Customer> findByCity(String city);

    @Query("select max(c.id) from Customer c")
    long highestId();
}
