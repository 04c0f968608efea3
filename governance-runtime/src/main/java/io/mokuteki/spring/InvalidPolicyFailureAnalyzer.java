package io.mokuteki.spring;

import io.mokuteki.policy.Problem;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells all problems of the policy, each with its place, and what makes it right. */
final class InvalidPolicyFailureAnalyzer extends AbstractFailureAnalyzer<InvalidPolicyException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, InvalidPolicyException cause) {
        List<Problem> problems = cause.problems();
        String count = problems.size() == 1 ? "a problem" : problems.size() + " problems";
        String description = problems.stream()
                .map(problem -> place(problem) + ": " + problem.message())
                .collect(Collectors.joining("\n    ", "The privacy policy has " + count + ":\n\n    ", ""));
        String action = problems.stream()
                .map(problem -> place(problem) + ": " + problem.fix())
                .collect(Collectors.joining(
                        "\n    ",
                        "",
                        "\n\nThe policy is read from governance-policy.yaml at the root of the class path, or from where"
                                + " mokuteki.policy says: a file path or a classpath: location."));
        return new FailureAnalysis(description, action, cause);
    }

    private static String place(Problem problem) {
        return problem.line() == 0
                ? problem.file()
                : problem.file() + ", line " + problem.line() + ", column " + problem.column();
    }
}
