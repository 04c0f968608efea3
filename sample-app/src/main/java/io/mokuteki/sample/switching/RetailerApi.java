package io.mokuteki.sample.switching;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The other retailers' interface. Called by {@link RetailerGateway} alone. */
@HttpExchange("/partners/retailers")
interface RetailerApi {

    @PostExchange("/{code}/terminations")
    RelayReceipt relay(@PathVariable String code, @RequestBody TerminationNotice notice);
}
