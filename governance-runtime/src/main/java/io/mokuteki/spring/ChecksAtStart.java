package io.mokuteki.spring;

import io.mokuteki.audit.ViolationListener;
import io.mokuteki.policy.DidYouMean;
import io.mokuteki.runtime.ConditionCheck;
import io.mokuteki.runtime.ConditionChecks;
import io.mokuteki.runtime.PolicyInForce;
import io.mokuteki.runtime.PolicyReloadListener;
import io.mokuteki.runtime.PolicyWatch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Finds who answers the policy's conditions and who hears of violations and reloads: beans first, then services. Put in
 * force when all singletons are there, before anything serves. Then the policy is watched, if the application asks for
 * it, until its context is closed.
 */
final class ChecksAtStart implements SmartInitializingSingleton, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ChecksAtStart.class);

    private final PolicyAtStart policy;
    private final ListableBeanFactory beans;
    private final Map<String, ConditionCheck> checks = new LinkedHashMap<>();
    private @Nullable PolicyWatch watch;

    ChecksAtStart(PolicyAtStart policy, ListableBeanFactory beans) {
        this.policy = policy;
        this.beans = beans;
    }

    @Override
    public void afterSingletonsInstantiated() {
        ClassLoader loader = ChecksAtStart.class.getClassLoader();
        beans.getBeansOfType(ConditionCheck.class).forEach((name, check) -> checks.put("bean '" + name + "'", check));
        ServiceLoader.load(ConditionCheck.class, loader)
                .forEach(check -> checks.put("service " + check.getClass().getName(), check));
        Set<String> conditions = policy.policy().conditions().keySet();
        refuseMisfits(conditions);
        policy.putInForce(
                checks.values(), all(ViolationListener.class, loader), all(PolicyReloadListener.class, loader));
        List<String> unanswered = ConditionChecks.of(checks.values()).unanswered(conditions);
        if (!unanswered.isEmpty()) {
            LOG.warn(
                    "No ConditionCheck answers {}. {} never hold{}: what depends on {} is refused.",
                    String.join(", ", unanswered),
                    unanswered.size() == 1 ? "It" : "They",
                    unanswered.size() == 1 ? "s" : "",
                    unanswered.size() == 1 ? "it" : "them");
        }
        if (policy.isToBeWatched()) {
            watch();
        }
    }

    private void watch() {
        try {
            watch = PolicyInForce.watch();
        } catch (IllegalStateException impossible) {
            LOG.warn("{}", impossible.getMessage());
        }
    }

    @Override
    public void destroy() {
        if (watch != null) {
            watch.close();
        }
    }

    private <T> List<T> all(Class<T> listener, ClassLoader loader) {
        List<T> all = new ArrayList<>(beans.getBeansOfType(listener).values());
        ServiceLoader.load(listener, loader).forEach(all::add);
        return all;
    }

    private void refuseMisfits(Set<String> conditions) {
        List<String> problems = new ArrayList<>();
        List<String> fixes = new ArrayList<>();
        Map<String, List<String>> byCondition = checks.entrySet().stream()
                .collect(Collectors.groupingBy(
                        check -> check.getValue().condition(),
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        byCondition.forEach((condition, sources) -> {
            if (sources.size() > 1) {
                problems.add("Condition '" + condition + "' is answered by " + String.join(" and by ", sources)
                        + ". Nobody could tell which answer counts.");
                fixes.add("Keep one ConditionCheck for '" + condition + "'.");
            }
            if (!conditions.contains(condition)) {
                problems.add("The policy has no condition '" + condition + "', which " + sources.get(0) + " answers."
                        + DidYouMean.hint(condition, conditions));
                fixes.add("Give " + sources.get(0) + " the id of a condition of the policy, declare '" + condition
                        + "' there, or remove the check.");
            }
        });
        if (!problems.isEmpty()) {
            throw new ConditionCheckException(problems, fixes);
        }
    }
}
