package io.mokuteki.spring;

import io.mokuteki.runtime.GuardedMethod;
import jakarta.annotation.Priority;
import java.lang.reflect.Method;
import java.util.Optional;
import org.aopalliance.aop.Advice;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.ClassFilter;
import org.springframework.aop.Pointcut;
import org.springframework.aop.PointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.core.Ordered;

/**
 * Opens purposes around the methods of beans and judges what goes in and comes out, where no agent does.
 *
 * <p>Outermost of all advice, so that transactions, caches and retries run under the method's purposes. It asks the one
 * resolver instead of AspectJ's {@code @annotation}, which sees neither interface methods', composed nor package
 * annotations.
 */
@Priority(Ordered.HIGHEST_PRECEDENCE)
final class ForPurposeAdvisor implements PointcutAdvisor {

    private final Pointcut pointcut;
    private final MethodInterceptor advice;

    /**
     * The advisor.
     *
     * @param agentPresent whether the agent guards the application: then this advisor applies to nothing
     */
    ForPurposeAdvisor(GuardedMethods methods, boolean agentPresent) {
        this.pointcut = agentPresent ? nothing() : governed(methods);
        this.advice = invocation -> {
            Object target = invocation.getThis();
            Class<?> type = target == null ? invocation.getMethod().getDeclaringClass() : target.getClass();
            Optional<GuardedMethod> guarded = methods.find(invocation.getMethod(), type);
            return guarded.isPresent()
                    ? guarded.get().call(invocation.getArguments(), invocation::proceed)
                    : invocation.proceed();
        };
    }

    @Override
    public Pointcut getPointcut() {
        return pointcut;
    }

    @Override
    public Advice getAdvice() {
        return advice;
    }

    private static Pointcut nothing() {
        StaticMethodMatcherPointcut pointcut = new StaticMethodMatcherPointcut() {
            @Override
            public boolean matches(Method method, Class<?> targetClass) {
                return false;
            }
        };
        pointcut.setClassFilter(type -> false);
        return pointcut;
    }

    private static Pointcut governed(GuardedMethods methods) {
        StaticMethodMatcherPointcut pointcut = new StaticMethodMatcherPointcut() {
            @Override
            public boolean matches(Method method, Class<?> targetClass) {
                return !method.getDeclaringClass().equals(Object.class)
                        && methods.find(method, targetClass).isPresent();
            }
        };
        pointcut.setClassFilter(new ApplicationClasses());
        return pointcut;
    }

    /** Beans of frameworks are many, and none of their methods is governed. */
    private static final class ApplicationClasses implements ClassFilter {

        @Override
        public boolean matches(Class<?> type) {
            String name = type.getName();
            return !name.startsWith("org.springframework.")
                    && !name.startsWith("java.")
                    && !name.startsWith("io.mokuteki.spring.")
                    && !name.startsWith("io.mokuteki.runtime.");
        }
    }
}
