package io.mokuteki.sample.page;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The invented people are still being made. */
@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
class StillSeedingException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
