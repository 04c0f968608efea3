package io.mokuteki.spring;

import io.mokuteki.resolution.ClassFiles;
import io.mokuteki.resolution.MethodGovernance;
import io.mokuteki.resolution.Resolution;
import io.mokuteki.runtime.GuardedMethod;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.aop.support.AopUtils;
import org.springframework.core.ResolvableType;
import org.springframework.util.ClassUtils;

/** Which methods of beans are governed, and how: by the resolver that agent, rules and reports ask too. Thread-safe. */
final class GuardedMethods {

    private record Key(Method method, Class<?> type) {}

    private final Resolution resolution;
    private final HeldCategories held;
    private final HeldObjects objects;
    private final WovenClasses woven = new WovenClasses();
    private final Map<Key, Optional<GuardedMethod>> known = new ConcurrentHashMap<>();

    GuardedMethods(ClassLoader loader) {
        this.resolution = new Resolution(ClassFiles.of(loader));
        this.held = new HeldCategories(resolution);
        this.objects = new HeldObjects(held);
    }

    /** How a method of a bean of that type is guarded here; empty when nothing governs it, or it is woven and guards itself. */
    Optional<GuardedMethod> find(Method method, Class<?> beanType) {
        return known.computeIfAbsent(new Key(method, beanType), key -> resolve(method, beanType));
    }

    /** What governs a method of a bean of that type. */
    Optional<MethodGovernance> governance(Method method, Class<?> beanType) {
        Method specific = specific(method, beanType);
        String descriptor = MethodType.methodType(specific.getReturnType(), specific.getParameterTypes())
                .toMethodDescriptorString();
        return resolution.method(owner(specific, beanType).getName(), specific.getName(), descriptor);
    }

    private Optional<GuardedMethod> resolve(Method method, Class<?> beanType) {
        return governance(method, beanType)
                .map(governance -> {
                    Method specific = specific(method, beanType);
                    List<List<String>> arguments = new ArrayList<>();
                    for (int index = 0; index < specific.getParameterCount(); index++) {
                        arguments.add(held.by(ResolvableType.forMethodParameter(specific, index)));
                    }
                    return new GuardedMethod(
                            governance, arguments, held.by(ResolvableType.forMethodReturnType(specific)), objects::in);
                })
                .filter(GuardedMethod::isGoverned)
                .filter(guarded -> !woven.include(specific(method, beanType).getDeclaringClass()));
    }

    private static Method specific(Method method, Class<?> beanType) {
        return Proxy.isProxyClass(beanType)
                ? method
                : AopUtils.getMostSpecificMethod(method, ClassUtils.getUserClass(beanType));
    }

    /** A proxy of interfaces has no class file: its methods are the interfaces'. */
    private static Class<?> owner(Method specific, Class<?> beanType) {
        return Proxy.isProxyClass(beanType) ? specific.getDeclaringClass() : ClassUtils.getUserClass(beanType);
    }
}
