package io.mokuteki.sample.partner;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Receives for all partners, forgets what it received, and answers with a number. */
@RestController
class PartnerDesk {

    private final AtomicInteger received = new AtomicInteger();

    @PostMapping("/partners/operators/{area}/wheeling-applications")
    Map<String, String> wheelingApplication(@PathVariable String area, @RequestBody byte[] ignored) {
        return Map.of("operator", area, "reference", area + "-" + received.incrementAndGet());
    }

    @PostMapping("/partners/retailers/{code}/terminations")
    Map<String, String> termination(@PathVariable String code, @RequestBody byte[] ignored) {
        return Map.of("retailer", code, "reference", code + "-" + received.incrementAndGet());
    }
}
