package io.mokuteki.sample.grid;

import io.mokuteki.annotation.DataSubjectId;
import io.mokuteki.annotation.Discloses;
import io.mokuteki.annotation.RecipientId;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** The screen through which retailers' staff, the sibling's too, see records of the grid. */
@Component
class GridWindow {

    private final AtomicInteger shown = new AtomicInteger();

    /** Shows a record to the retailer that the customer changes to, and to no other; tells how many were shown. */
    @Discloses(to = "retailer", channel = "joint-use-1.termination-relay")
    int show(@RecipientId String retailer, @DataSubjectId long record, GridExtract extract) {
        return shown.incrementAndGet();
    }
}
