package io.mokuteki.agent.platform;

import java.util.List;

/**
 * The methods by which libraries read one property of an object that they keep or validate: custody, not use. And those by
 * which a validator would tell others what it read.
 */
public final class CustodyHooks {

    private static final String OF_OWNER = "(Ljava/lang/Object;)";

    /** Whether a property is loaded, which a validator asks before it reads one. */
    private static final String PERSISTENCE_UTIL = "org/hibernate/jpa/internal/util/PersistenceUtilHelper";

    private static final String PROVIDER = "the persistence provider";
    private static final String VALIDATOR = "the validator";

    /** Of a class that Hibernate generates to read all properties of an entity in one go. */
    private static final PlatformHook GENERATED = PlatformHook.ofLibrary("", aroundAll("getPropertyValues", OF_OWNER));

    private CustodyHooks() {}

    /** The class file of a class that Hibernate generates for an entity, woven so that it reads in custody. */
    public static byte[] generated(byte[] bytes) {
        return new PlatformWeaver(bytes, List.of(GENERATED)).weave();
    }

    /** All of them. */
    public static List<PlatformHook> all() {
        return List.of(
                finding("AbstractValidationContext", "addConstraintFailure"),
                finding("BeanValidationContext", "createConstraintViolation"),
                finding("PropertyValidationContext", "createConstraintViolation"),
                finding("ParameterExecutableValidationContext", "createConstraintViolation"),
                finding("ReturnValueExecutableValidationContext", "createConstraintViolation"),
                custody(
                        "org/hibernate/persister/entity/AbstractEntityPersister",
                        PROVIDER,
                        aroundAll("getPropertyValues", OF_OWNER)),
                custody("org/hibernate/property/access/spi/GetterFieldImpl", PROVIDER, around("get", OF_OWNER, 0)),
                custody("org/hibernate/property/access/spi/GetterMethodImpl", PROVIDER, around("get", OF_OWNER, 0)),
                custody(PERSISTENCE_UTIL + "$FieldAttributeAccess", VALIDATOR, around("extractValue", OF_OWNER, 0)),
                custody(PERSISTENCE_UTIL + "$MethodAttributeAccess", VALIDATOR, around("extractValue", OF_OWNER, 0)),
                custody(
                        "org/hibernate/validator/internal/util/ReflectionHelper",
                        VALIDATOR,
                        around("getValue", "(Ljava/lang/reflect/Field;Ljava/lang/Object;)", 1),
                        around("getValue", "(Ljava/lang/reflect/Method;Ljava/lang/Object;)", 1)),
                // Whose record it is, which the library asks while it decides about a read.
                custody(
                        "io/mokuteki/runtime/SubjectField",
                        "the library, which asks whose record it is,",
                        around("of", OF_OWNER, 0)));
    }

    /** Where it is not woven, the read is one like any other: refused, and never unseen. */
    private static PlatformHook custody(String type, String reader, MethodChange... changes) {
        return PlatformHook.ofLibrary(type, changes)
                .otherwise("What " + reader + " reads through it is no custody, and refused unless a purpose in force"
                        + " permits it.");
    }

    /** What a validator has found wrong, which it tells in messages and violations. */
    private static PlatformHook finding(String context, String method) {
        return PlatformHook.ofLibrary(
                        "org/hibernate/validator/internal/engine/validationcontext/" + context,
                        Changes.ofCall(
                                method,
                                null,
                                "org/hibernate/validator/internal/engine/valuecontext/ValueContext.getCurrentValidatedValue",
                                "()Ljava/lang/Object;",
                                HookCall.of("Findings", "value", "(Ljava/lang/Object;)Ljava/lang/Object;")))
                .otherwise("The messages and violations that it makes tell what they found wrong.");
    }

    /** @param owner which parameter is the object whose property is read */
    private static MethodChange around(String method, String descriptor, int owner) {
        HookCall begin = PutBack.KEPT.begin("Custody", "begin", OF_OWNER, owner);
        return Changes.around(method, descriptor, begin, PutBack.KEPT);
    }

    private static MethodChange aroundAll(String method, String descriptor) {
        HookCall begin = PutBack.KEPT.begin("Custody", "beginAll", OF_OWNER, 0);
        return Changes.around(method, descriptor, begin, PutBack.KEPT);
    }
}
