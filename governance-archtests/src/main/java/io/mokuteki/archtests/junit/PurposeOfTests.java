package io.mokuteki.archtests.junit;

import io.mokuteki.runtime.PurposeScope;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Opens the purposes of {@link WithPurpose} around each method that JUnit calls, on the thread that runs it. */
final class PurposeOfTests implements InvocationInterceptor {

    @Override
    public <T> T interceptTestClassConstructor(
            Invocation<T> invocation, ReflectiveInvocationContext<Constructor<T>> call, ExtensionContext context)
            throws Throwable {
        return forPurposes(call.getTargetClass(), Optional.empty(), invocation);
    }

    @Override
    public void interceptBeforeAllMethod(
            Invocation<@Nullable Void> invocation, ReflectiveInvocationContext<Method> call, ExtensionContext context)
            throws Throwable {
        forPurposes(invocation, context);
    }

    @Override
    public void interceptBeforeEachMethod(
            Invocation<@Nullable Void> invocation, ReflectiveInvocationContext<Method> call, ExtensionContext context)
            throws Throwable {
        forPurposes(invocation, context);
    }

    @Override
    public void interceptTestMethod(
            Invocation<@Nullable Void> invocation, ReflectiveInvocationContext<Method> call, ExtensionContext context)
            throws Throwable {
        forPurposes(invocation, context);
    }

    @Override
    public <T extends @Nullable Object> T interceptTestFactoryMethod(
            Invocation<T> invocation, ReflectiveInvocationContext<Method> call, ExtensionContext context)
            throws Throwable {
        return forPurposes(invocation, context);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<@Nullable Void> invocation, ReflectiveInvocationContext<Method> call, ExtensionContext context)
            throws Throwable {
        forPurposes(invocation, context);
    }

    @Override
    public void interceptDynamicTest(
            Invocation<@Nullable Void> invocation, DynamicTestInvocationContext call, ExtensionContext context)
            throws Throwable {
        forPurposes(invocation, context);
    }

    @Override
    public void interceptAfterEachMethod(
            Invocation<@Nullable Void> invocation, ReflectiveInvocationContext<Method> call, ExtensionContext context)
            throws Throwable {
        forPurposes(invocation, context);
    }

    @Override
    public void interceptAfterAllMethod(
            Invocation<@Nullable Void> invocation, ReflectiveInvocationContext<Method> call, ExtensionContext context)
            throws Throwable {
        forPurposes(invocation, context);
    }

    private static <T extends @Nullable Object> T forPurposes(Invocation<T> invocation, ExtensionContext context)
            throws Throwable {
        ExtensionContext ofTest = context;
        while (ofTest.getTestClass().isEmpty()) {
            // A dynamic test has only those of the factory that made it.
            ofTest = ofTest.getParent().orElseThrow();
        }
        return forPurposes(ofTest.getRequiredTestClass(), ofTest.getTestMethod(), invocation);
    }

    private static <T extends @Nullable Object> T forPurposes(
            Class<?> testClass, Optional<Method> testMethod, Invocation<T> invocation) throws Throwable {
        Deque<PurposeScope> opened = new ArrayDeque<>();
        try {
            for (WithPurpose purposes : outermostFirst(testClass, testMethod)) {
                opened.push(PurposeScope.open(purposes.value()));
            }
            return invocation.proceed();
        } finally {
            opened.forEach(PurposeScope::close);
        }
    }

    private static List<WithPurpose> outermostFirst(Class<?> testClass, Optional<Method> testMethod) {
        List<WithPurpose> found = new ArrayList<>();
        Class<?> each = testClass;
        while (each != null) {
            AnnotationSupport.findAnnotation(each, WithPurpose.class).ifPresent(purposes -> found.add(0, purposes));
            each = AnnotationSupport.isAnnotated(each, Nested.class) ? each.getEnclosingClass() : null;
        }
        AnnotationSupport.findAnnotation(testMethod, WithPurpose.class).ifPresent(found::add);
        return found;
    }
}
