package io.mokuteki.sample.contract;

import io.mokuteki.annotation.DataSubjectId;
import io.mokuteki.annotation.Discloses;
import io.mokuteki.annotation.RecipientId;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The one way by which anything goes to a transmission operator. */
@Component
class OperatorGateway {

    private final OperatorApi api;

    OperatorGateway(@Lazy OperatorApi api) {
        this.api = api;
    }

    /** Joint use 1, 5①(3)①: the operator of the area, and no other. */
    @Discloses(to = "transmission-operator", channel = "joint-use-1.wheeling-contract")
    WheelingReceipt apply(@RecipientId String area, @DataSubjectId long customerId, WheelingApplication application) {
        return api.apply(area, application);
    }
}
