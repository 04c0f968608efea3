package io.mokuteki.spring;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells which mode is none. */
final class InvalidModeFailureAnalyzer extends AbstractFailureAnalyzer<InvalidModeException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, InvalidModeException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Set it to enforce (the default), to observe, which records and blocks nothing, or to off. A package has"
                        + " mokuteki.mode.package.<package>, a category mokuteki.mode.category.<id>.",
                cause);
    }
}
