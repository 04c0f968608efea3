package io.mokuteki.sample.contract;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The transmission operators' interface. Called by {@link OperatorGateway} alone. */
@HttpExchange("/partners/operators")
interface OperatorApi {

    @PostExchange("/{area}/wheeling-applications")
    WheelingReceipt apply(@PathVariable String area, @RequestBody WheelingApplication application);
}
