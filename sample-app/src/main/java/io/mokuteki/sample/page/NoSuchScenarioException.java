package io.mokuteki.sample.page;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The page offers no such scenario or action. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class NoSuchScenarioException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
