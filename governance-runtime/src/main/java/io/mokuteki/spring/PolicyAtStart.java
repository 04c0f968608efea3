package io.mokuteki.spring;

import io.mokuteki.audit.ViolationListener;
import io.mokuteki.policy.Policy;
import io.mokuteki.policy.PolicyFile;
import io.mokuteki.policy.validation.PolicyValidation;
import io.mokuteki.policy.validation.ValidatedPolicy;
import io.mokuteki.runtime.ConditionCheck;
import io.mokuteki.runtime.ConditionChecks;
import io.mokuteki.runtime.Modes;
import io.mokuteki.runtime.PolicyInForce;
import io.mokuteki.runtime.PolicyLocation;
import io.mokuteki.runtime.PolicyReloadListener;
import io.mokuteki.runtime.PolicySource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;
import org.springframework.core.env.Environment;

/**
 * Loads and validates the policy before any bean is made, so that whatever beans read while they are made is judged.
 * No condition holds until {@link ChecksAtStart} has found who answers them.
 */
final class PolicyAtStart implements BeanFactoryPostProcessor, EnvironmentAware, PriorityOrdered {

    private static final Logger LOG = LoggerFactory.getLogger(PolicyAtStart.class);
    private static final String POLICY = "mokuteki.policy";
    private static final String WATCH = POLICY + ".watch";
    private static final String MODE = "mokuteki.mode";

    private @Nullable Environment environment;
    private @Nullable Policy policy;
    private PolicyLocation location = PolicyLocation.DEFAULT;
    private @Nullable ClassLoader loader;
    private Modes modes = Modes.of(Map.of());

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
        Binder settings = Binder.get(settings());
        location = settings.bind(POLICY, String.class).map(PolicyLocation::new).orElse(PolicyLocation.DEFAULT);
        loader = beanFactory.getBeanClassLoader();
        modes = modes(settings);
        policy = policy(location.read(loader));
        putInForce(List.of(), List.of(), List.of());
    }

    Policy policy() {
        if (policy == null) {
            throw new IllegalStateException("The policy has not been loaded yet.");
        }
        return policy;
    }

    void putInForce(
            Collection<ConditionCheck> checks,
            List<ViolationListener> violationListeners,
            List<PolicyReloadListener> reloadListeners) {
        PolicyInForce.install(PolicyInForce.of(policy(), ConditionChecks.of(checks), modes, violationListeners)
                .from(new PolicySource(location, loader, reloadListeners)));
    }

    /** Whether the application asks for changes of the policy's file to be put in force. */
    boolean isToBeWatched() {
        return Binder.get(settings()).bind(WATCH, Boolean.class).orElse(false);
    }

    private Environment settings() {
        if (environment == null) {
            throw new IllegalStateException("Spring has not given its environment.");
        }
        return environment;
    }

    private static Policy policy(PolicyFile file) {
        ValidatedPolicy checked = PolicyValidation.check(file);
        checked.warnings().forEach(warning -> LOG.warn("{}", warning));
        return checked.policy().orElseThrow(() -> new InvalidPolicyException(checked.errors()));
    }

    private static Modes modes(Binder settings) {
        Map<String, String> given = new TreeMap<>();
        settings.bind(MODE, String.class).ifBound(mode -> given.put(MODE, mode));
        for (String kind : List.of(MODE + ".package", MODE + ".category")) {
            settings.bind(kind, Bindable.mapOf(String.class, String.class))
                    .ifBound(modes -> modes.forEach((name, mode) -> given.put(kind + "." + name, mode)));
        }
        try {
            return Modes.of(given);
        } catch (IllegalArgumentException none) {
            throw new InvalidModeException(none);
        }
    }
}
