package io.mokuteki.archtests.flow;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import java.util.List;
import java.util.Map;

/**
 * What Hibernate hands on as values, after it has read them in custody: to code that asks for it, and to interceptors. At
 * run time nobody asks for a purpose there.
 */
final class HandedOn {

    static final String VALUES = "Hibernate hands it values that it has read in custody, whatever the purpose.";

    private static final Map<String, List<String>> CALLS = Map.of(
            "org.hibernate.engine.spi.EntityEntry",
            List.of("getLoadedState", "getLoadedValue", "getDeletedState"),
            "org.hibernate.persister.entity.EntityPersister",
            List.of("getValue", "getPropertyValue", "getDatabaseSnapshot"),
            "org.hibernate.property.access.spi.Getter",
            List.of("get"));

    private static final String EVENTS = "org.hibernate.event.spi";
    private static final String INTERCEPTOR = "org.hibernate.Interceptor";

    private HandedOn() {}

    /** Whether code asks for such values. */
    static boolean areAskedFor(JavaAccess<?> access) {
        if (!(access instanceof JavaCodeUnitAccess<?>)) {
            return false;
        }
        JavaClass owner = access.getTargetOwner();
        String method = access.getName();
        return (owner.getPackageName().equals(EVENTS) && method.startsWith("get") && method.endsWith("State"))
                || CALLS.entrySet().stream()
                        .anyMatch(known -> known.getValue().stream().anyMatch(method::startsWith)
                                && owner.isAssignableTo(known.getKey()));
    }

    /** Whether a method of an interceptor is given such values, in an array. */
    static boolean areGivenTo(JavaCodeUnit unit) {
        return unit.getOwner().isAssignableTo(INTERCEPTOR)
                && unit.getRawParameterTypes().stream()
                        .anyMatch(parameter -> parameter.getName().equals(Object[].class.getName()));
    }
}
