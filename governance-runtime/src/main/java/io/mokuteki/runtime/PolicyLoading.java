package io.mokuteki.runtime;

import io.mokuteki.audit.ViolationListener;
import io.mokuteki.policy.Policy;
import io.mokuteki.policy.PolicyFile;
import io.mokuteki.policy.Problem;
import io.mokuteki.policy.validation.PolicyValidation;
import io.mokuteki.policy.validation.ValidatedPolicy;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the policy, for the first time and again. What is invalid is never put in the place of what is valid. */
final class PolicyLoading {

    private static final Logger LOG = LoggerFactory.getLogger("io.mokuteki.policy");

    private PolicyLoading() {}

    /** The policy from there, with the services that the loader finds; a missing one when it can't be used. */
    static PolicyInForce first(PolicyLocation location, @Nullable ClassLoader loader) {
        try {
            PolicySource source = new PolicySource(location, loader, services(PolicyReloadListener.class, loader));
            ValidatedPolicy checked = PolicyValidation.check(location.read(loader));
            return checked.policy()
                    .map(policy -> enforced(policy, source))
                    .orElseGet(() -> failed(lines(checked.errors(), "; ")).from(source));
        } catch (IllegalArgumentException | ServiceConfigurationError misconfigured) {
            return failed(String.valueOf(misconfigured.getMessage()))
                    .from(new PolicySource(location, loader, List.of()));
        }
    }

    /**
     * Puts what was read from a source in force, logs the outcome and tells it.
     *
     * @return empty, with nothing done, when the policy in force comes from elsewhere by now
     */
    static Optional<PolicyReload> again(PolicySource source, PolicyFile file) {
        Optional<PolicyReload> reload = replace(source, file);
        reload.ifPresent(outcome -> {
            log(source, outcome);
            source.listeners().forEach(listener -> tell(listener, outcome));
        });
        return reload;
    }

    private static Optional<PolicyReload> replace(PolicySource source, PolicyFile file) {
        ValidatedPolicy checked = PolicyValidation.check(file);
        synchronized (PolicyInForce.class) {
            PolicyInForce inForce = PolicyInForce.current();
            if (!inForce.isFrom(source)) {
                return Optional.empty();
            }
            Optional<Policy> before = inForce.policy();
            if (checked.policy().isEmpty()) {
                return Optional.of(new PolicyReload.Rejected(before, checked.errors()));
            }
            Policy policy = checked.policy().get();
            if (before.filter(policy::equals).isPresent()) {
                return Optional.of(new PolicyReload.Unchanged(policy));
            }
            try {
                PolicyInForce.install(before.isPresent() ? inForce.with(policy) : enforced(policy, source));
            } catch (IllegalArgumentException | ServiceConfigurationError misconfigured) {
                Problem problem = new Problem(
                        Problem.Severity.ERROR,
                        file.name(),
                        0,
                        0,
                        "misconfigured",
                        String.valueOf(misconfigured.getMessage()),
                        "The policy itself is valid.");
                return Optional.of(new PolicyReload.Rejected(before, List.of(problem)));
            }
            return Optional.of(new PolicyReload.Installed(before, policy, checked.warnings()));
        }
    }

    private static PolicyInForce enforced(Policy policy, PolicySource source) {
        return PolicyInForce.of(
                        policy,
                        ConditionChecks.ofServices(source.loader()),
                        Modes.ofSystem(),
                        services(ViolationListener.class, source.loader()))
                .from(source);
    }

    private static PolicyInForce failed(String why) {
        LOG.error("No policy is in force, so every governed read is refused. {}", why);
        return PolicyInForce.missing(why);
    }

    private static void log(PolicySource source, PolicyReload reload) {
        String place = source.location().text();
        if (reload instanceof PolicyReload.Rejected rejected) {
            LOG.error(
                    "The policy in {} was read again and can't be used. {} Its problems:{}{}",
                    place,
                    rejected.inForce()
                            .map(policy -> name(policy) + " stays in force.")
                            .orElse("There is none, so every governed read is refused still."),
                    System.lineSeparator(),
                    lines(rejected.problems(), System.lineSeparator()));
        } else if (reload instanceof PolicyReload.Installed installed) {
            String now = name(installed.policy());
            String before = installed.before().map(PolicyLoading::name).orElse("none");
            LOG.info("{} from {} is in force from now on; until now it was {}.", now, place, before);
            installed.warnings().forEach(warning -> LOG.warn("{}", warning));
            if (now.equals(before)) {
                LOG.warn(
                        "The policy in {} says something else under the same version, {}. Records that cite it can't tell"
                                + " the two apart: give it a version of its own.",
                        place,
                        now);
            }
            conditions(installed.policy());
        }
    }

    private static void conditions(Policy policy) {
        ConditionChecks checks = PolicyInForce.current().checks();
        List<String> unanswered = checks.unanswered(policy.conditions().keySet());
        if (!unanswered.isEmpty()) {
            LOG.warn("No ConditionCheck answers {}, so what depends on it is refused.", String.join(", ", unanswered));
        }
        List<String> unknown = checks.unknown(policy.conditions().keySet());
        if (!unknown.isEmpty()) {
            LOG.warn(
                    "A ConditionCheck answers {}, which the policy does not have any longer.",
                    String.join(", ", unknown));
        }
    }

    private static void tell(PolicyReloadListener listener, PolicyReload reload) {
        try {
            listener.onReload(reload);
        } catch (RuntimeException broken) {
            LOG.warn(
                    "Policy reload listener {} threw {}.",
                    listener,
                    broken.getClass().getName());
        }
    }

    private static <T> List<T> services(Class<T> service, @Nullable ClassLoader loader) {
        return ServiceLoader.load(service, loader).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    private static String name(Policy policy) {
        return policy.id() + " " + policy.version();
    }

    private static String lines(List<Problem> problems, String separator) {
        return problems.stream().map(Problem::toString).collect(Collectors.joining(separator));
    }
}
