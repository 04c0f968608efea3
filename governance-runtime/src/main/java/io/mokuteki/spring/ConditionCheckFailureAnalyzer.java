package io.mokuteki.spring;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells which condition checks do not fit the policy. */
final class ConditionCheckFailureAnalyzer extends AbstractFailureAnalyzer<ConditionCheckException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ConditionCheckException cause) {
        return new FailureAnalysis(cause.getMessage(), String.join("\n", cause.fixes()), cause);
    }
}
