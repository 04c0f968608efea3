package io.mokuteki.sample.grid;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All records of the transmission sibling. */
interface GridRecords extends Repository<GridRecord, Long> {

    Optional<GridRecord> findById(long id);
}
