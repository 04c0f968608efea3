package io.mokuteki.sample.switching;

import io.mokuteki.annotation.DataSubjectId;
import io.mokuteki.annotation.Discloses;
import io.mokuteki.annotation.RecipientId;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The one way by which anything goes to another retailer. */
@Component
class RetailerGateway {

    private final RetailerApi api;

    RetailerGateway(@Lazy RetailerApi api) {
        this.api = api;
    }

    /** Joint use 1, 5①(3)②: the retailer of the open switching case, and no other. */
    @Discloses(to = "retailer", channel = "joint-use-1.termination-relay")
    RelayReceipt relay(@RecipientId String retailer, @DataSubjectId long customerId, TerminationNotice notice) {
        return api.relay(retailer, notice);
    }
}
