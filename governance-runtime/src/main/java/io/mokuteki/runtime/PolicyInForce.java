package io.mokuteki.runtime;

import io.mokuteki.policy.Decision;
import io.mokuteki.policy.DecisionEngine;
import io.mokuteki.policy.Policy;
import io.mokuteki.policy.Problem;
import io.mokuteki.policy.Reason;
import io.mokuteki.policy.Request;
import io.mokuteki.policy.validation.PolicyValidation;
import io.mokuteki.policy.validation.ValidatedPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The policy that the application is held to, with the checks that answer its conditions, the modes, and who hears of
 * violations. Immutable and thread-safe.
 *
 * <p>The first use loads it from where {@link PolicyLocation} says, unless {@link #install} came before. When that
 * fails, everything is refused with {@link Reason#NO_POLICY} until a valid one is installed: nothing runs past it.
 * A scope keeps the policy that was in force when it was opened.
 */
public final class PolicyInForce {

    private static final Logger LOG = LoggerFactory.getLogger("io.mokuteki.policy");

    private static volatile @Nullable PolicyInForce current;

    private final @Nullable DecisionEngine engine;
    private final String failure;
    private final ConditionChecks checks;
    private final Modes modes;
    private final List<ViolationListener> listeners;
    private final Map<List<String>, PurposeStack> stacks = new ConcurrentHashMap<>();

    private PolicyInForce(
            @Nullable DecisionEngine engine,
            String failure,
            ConditionChecks checks,
            Modes modes,
            List<ViolationListener> listeners) {
        this.engine = engine;
        this.failure = failure;
        this.checks = checks;
        this.modes = modes;
        this.listeners = List.copyOf(listeners);
    }

    /**
     * A policy with what it needs to be enforced.
     *
     * @param policy one that passed validation
     */
    public static PolicyInForce of(
            Policy policy, ConditionChecks checks, Modes modes, List<ViolationListener> listeners) {
        return new PolicyInForce(new DecisionEngine(policy), "", checks, modes, listeners);
    }

    /** No policy: everything is refused, for that reason. */
    static PolicyInForce missing(String why) {
        return new PolicyInForce(null, why, ConditionChecks.NONE, Modes.everywhere(Mode.ENFORCE), List.of());
    }

    /** Puts a policy in force for every scope that is opened from now on. */
    public static void install(PolicyInForce policy) {
        current = policy;
        CurrentScope.forget();
    }

    /** The policy in force; loads it at the first call. */
    public static PolicyInForce current() {
        PolicyInForce inForce = current;
        return inForce != null ? inForce : load(PolicyInForce.class.getClassLoader());
    }

    /** Loads the policy through that loader, unless one is in force already. */
    static synchronized PolicyInForce load(@Nullable ClassLoader loader) {
        PolicyInForce inForce = current;
        if (inForce == null) {
            inForce = read(PolicyLocation.ofSystem(), loader);
            install(inForce);
        }
        return inForce;
    }

    private static PolicyInForce read(PolicyLocation location, @Nullable ClassLoader loader) {
        ValidatedPolicy checked = PolicyValidation.check(location.read(loader));
        Optional<Policy> policy = checked.policy();
        if (policy.isEmpty()) {
            return failed(checked.errors().stream().map(Problem::toString).collect(Collectors.joining("; ")));
        }
        try {
            return of(
                    policy.get(),
                    ConditionChecks.ofServices(loader),
                    Modes.ofSystem(),
                    ServiceLoader.load(ViolationListener.class, loader).stream()
                            .map(ServiceLoader.Provider::get)
                            .toList());
        } catch (IllegalArgumentException | ServiceConfigurationError misconfigured) {
            return failed(String.valueOf(misconfigured.getMessage()));
        }
    }

    private static PolicyInForce failed(String why) {
        LOG.error("No policy is in force, so every governed read is refused. {}", why);
        return missing(why);
    }

    /** Forgets the policy, so that the next use loads it: for tests of the loading itself. */
    static void forget() {
        current = null;
        CurrentScope.forget();
    }

    /** The policy; empty when none could be loaded. */
    public Optional<Policy> policy() {
        return Optional.ofNullable(engine).map(DecisionEngine::policy);
    }

    /** Why there is no policy; empty when there is one. */
    public String failure() {
        return failure;
    }

    /** The modes that it is enforced in. */
    public Modes modes() {
        return modes;
    }

    ConditionChecks checks() {
        return checks;
    }

    List<ViolationListener> listeners() {
        return listeners;
    }

    Decision decide(Request request) {
        return engine == null ? noPolicy(request) : engine.decide(request);
    }

    int minimumGroupSize() {
        return policy().map(Policy::minimumGroupSize).orElse(Integer.MAX_VALUE);
    }

    /** The stack with further purposes on top, one for all scopes of these purposes. */
    PurposeStack stack(List<String> outer, List<String> inner) {
        return stacks.computeIfAbsent(stacked(outer, inner), purposes -> new PurposeStack(this, purposes));
    }

    /** The purposes less what stands on the stack twice. */
    private List<String> stacked(List<String> outer, List<String> inner) {
        boolean handsOff = policy().map(policy -> !policy.handOffs().isEmpty()).orElse(false);
        List<String> stack = new ArrayList<>(outer);
        for (String purpose : inner) {
            // Without hand-offs a stack permits as the set of its purposes does, and a recursion must not grow it.
            boolean redundant = handsOff
                    ? !stack.isEmpty() && stack.get(stack.size() - 1).equals(purpose)
                    : stack.contains(purpose);
            if (!redundant) {
                stack.add(purpose);
            }
        }
        return List.copyOf(stack);
    }

    private Decision noPolicy(Request request) {
        return Decision.denied(
                request,
                Reason.NO_POLICY,
                Optional.empty(),
                List.of(),
                "No valid policy is in force. " + failure,
                "Put a valid governance-policy.yaml at the root of the class path, or name it with"
                        + " -Dmokuteki.policy=FILE; 'policy check FILE' tells what is wrong with it.",
                Optional.empty());
    }
}
