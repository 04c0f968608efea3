package io.mokuteki.sample.contract;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** All contracts. */
public interface SupplyContracts extends JpaRepository<SupplyContract, String> {

    Optional<SupplyContract> findByCustomerId(long customerId);
}
