package io.mokuteki.spring;

import io.mokuteki.policy.Decision;
import io.mokuteki.runtime.PurposeViolationException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * Answers a violation with 403 and a problem detail (RFC 9457) of ids only: no value, no name of a class. The id of
 * the decision leads to the whole story in the log. Last of all advice, so that the application's own answer comes first.
 */
@ControllerAdvice
@ResponseBody
@Order(Ordered.LOWEST_PRECEDENCE)
final class PurposeViolationAdvice {

    @ExceptionHandler
    ProblemDetail answer(PurposeViolationException violation) {
        Decision decision = violation.decision();
        ProblemDetail answer = ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, decision.explanation());
        answer.setTitle("Not permitted for this purpose");
        decision.reason().ifPresent(reason -> answer.setProperty("reason", reason.name()));
        decision.layer().ifPresent(layer -> answer.setProperty("layer", layer.id()));
        answer.setProperty("clauses", decision.clauses());
        answer.setProperty("category", decision.item());
        answer.setProperty("purposes", decision.purposes());
        answer.setProperty("policy", decision.policyId() + " " + decision.policyVersion());
        answer.setProperty("decision", violation.violation().id());
        return answer;
    }
}
