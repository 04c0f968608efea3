package io.mokuteki.runtime;

import io.mokuteki.audit.ViolationListener;
import io.mokuteki.policy.Decision;
import io.mokuteki.policy.DecisionEngine;
import io.mokuteki.policy.Policy;
import io.mokuteki.policy.Reason;
import io.mokuteki.policy.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The policy that the application is held to, with the checks that answer its conditions, the modes, and who hears of
 * violations. Immutable and thread-safe.
 *
 * <p>The first use loads it from where {@link PolicyLocation} says, unless {@link #install} came before. When that
 * fails, everything is refused with {@link Reason#NO_POLICY} until a valid one is installed: nothing runs past it.
 * A scope keeps the policy that was in force when it was opened.
 *
 * <p>{@link #reload} reads it again from where it came; {@link #watch} does so whenever the file changes. An invalid one
 * never takes the place of a valid one.
 *
 * <pre>{@code
 * if (PolicyInForce.reload() instanceof PolicyReload.Rejected rejected) {
 *     rejected.problems().forEach(System.err::println);
 * }
 * }</pre>
 */
public final class PolicyInForce {

    private static volatile @Nullable PolicyInForce current;

    private final @Nullable DecisionEngine engine;
    private final String failure;
    private final ConditionChecks checks;
    private final Modes modes;
    private final List<ViolationListener> listeners;
    private final @Nullable PolicySource source;
    private final Map<List<String>, PurposeStack> stacks = new ConcurrentHashMap<>();

    private PolicyInForce(
            @Nullable DecisionEngine engine,
            String failure,
            ConditionChecks checks,
            Modes modes,
            List<ViolationListener> listeners,
            @Nullable PolicySource source) {
        this.engine = engine;
        this.failure = failure;
        this.checks = checks;
        this.modes = modes;
        this.listeners = List.copyOf(listeners);
        this.source = source;
    }

    /**
     * A policy with what it needs to be enforced.
     *
     * @param policy one that passed validation
     */
    public static PolicyInForce of(
            Policy policy, ConditionChecks checks, Modes modes, List<ViolationListener> listeners) {
        return new PolicyInForce(new DecisionEngine(policy), "", checks, modes, listeners, null);
    }

    /** No policy: everything is refused, for that reason. */
    static PolicyInForce missing(String why) {
        return new PolicyInForce(null, why, ConditionChecks.NONE, Modes.everywhere(Mode.ENFORCE), List.of(), null);
    }

    /** The same, read from there, so that it can be read again. */
    public PolicyInForce from(PolicySource readFrom) {
        return new PolicyInForce(engine, failure, checks, modes, listeners, readFrom);
    }

    /** Another policy, enforced as this one is. */
    PolicyInForce with(Policy policy) {
        return new PolicyInForce(new DecisionEngine(policy), "", checks, modes, listeners, source);
    }

    /** Puts a policy in force for every scope that is opened from now on. */
    public static synchronized void install(PolicyInForce policy) {
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
            inForce = PolicyLoading.first(PolicyLocation.ofSystem(), loader);
            install(inForce);
            PolicyWatch.startIfWanted(inForce.requiredSource());
        }
        return inForce;
    }

    /**
     * Reads the policy again from where the one in force came from, and puts it in force if it is valid and says
     * something else. Checks, modes and listeners stay. Scopes that are open keep the policy that they were opened under.
     *
     * <p>The outcome is logged, and told to the {@link PolicyReloadListener}s of the source.
     *
     * @throws IllegalStateException when the one in force was not read from anywhere: install another
     */
    public static PolicyReload reload() {
        PolicySource source = current().requiredSource();
        return PolicyLoading.again(source, source.location().read(source.loader()))
                .orElseGet(PolicyInForce::reload); // Another one was installed in between.
    }

    /**
     * Reloads the policy from now on whenever its file changes.
     *
     * @return what to close to stop it; it stops by itself when another policy is {@linkplain #install installed} by
     *     hand, or the library's class loader is closed
     * @throws IllegalStateException when the one in force was not read from anywhere, or not from a file: what is in a
     *     jar does not change
     */
    public static PolicyWatch watch() {
        return PolicyWatch.start(current().requiredSource());
    }

    private PolicySource requiredSource() {
        if (source == null) {
            throw new IllegalStateException("The policy in force was installed by hand, so there is nothing to read it"
                    + " from again. Name its source with PolicyInForce.from(…), or install another.");
        }
        return source;
    }

    boolean isFrom(PolicySource other) {
        return source == other;
    }

    /** Forgets the policy, so that the next use loads it: for tests of the loading itself. */
    static synchronized void forget() {
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
