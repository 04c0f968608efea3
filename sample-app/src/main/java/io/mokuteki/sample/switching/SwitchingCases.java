package io.mokuteki.sample.switching;

import java.util.List;
import org.springframework.data.repository.Repository;

/** All switching cases. */
public interface SwitchingCases extends Repository<SwitchingCase, Long> {

    List<SwitchingCase> findByClosedOnIsNullOrderById();
}
