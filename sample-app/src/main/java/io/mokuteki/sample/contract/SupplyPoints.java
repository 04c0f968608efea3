package io.mokuteki.sample.contract;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** All supply points. */
public interface SupplyPoints extends JpaRepository<SupplyPoint, String> {

    Optional<SupplyPoint> findByCustomerId(long customerId);
}
