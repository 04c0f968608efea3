package io.mokuteki.sample.grid;

import io.mokuteki.annotation.DataSubjectId;
import io.mokuteki.annotation.ForPurpose;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.stereotype.Service;

/**
 * Looks up records of the grid for a retailer.
 *
 * <p>For years the retail staff of several utilities read competitors' customers on such screens. No mask on the screen
 * stands between here: the hand-over itself is judged, record by record.
 */
@Service
public class GridDesk {

    private final GridRecords records;
    private final GridWindow window;

    GridDesk(GridRecords records, GridWindow window) {
        this.records = records;
        this.window = window;
    }

    /** Shows one record to a retailer's staff; tells how many were shown since the start. */
    @ForPurpose("switching")
    @RolesAllowed("STAFF")
    public int lookUp(@DataSubjectId long record, String retailer) {
        GridRecord found = records.findById(record).orElseThrow();
        return window.show(retailer, record, new GridExtract(found.supplyPointId(), found.name(), found.address()));
    }
}
