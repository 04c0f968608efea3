package io.mokuteki.agent.platform;

import java.util.List;

/** The methods by which libraries read one property of an object that they keep or validate: custody, not use. */
public final class CustodyHooks {

    private static final HookCall GET =
            HookCall.of("Custody", "get", "(Ljava/lang/reflect/Field;Ljava/lang/Object;)Ljava/lang/Object;");
    private static final HookCall INVOKE = HookCall.of(
            "Custody", "invoke", "(Ljava/lang/reflect/Method;Ljava/lang/Object;[Ljava/lang/Object;)Ljava/lang/Object;");

    /** Whether a property is loaded, which a validator asks before it reads one. */
    private static final String PERSISTENCE_UTIL = "org/hibernate/jpa/internal/util/PersistenceUtilHelper";

    /** Of a class that Hibernate generates to read all properties of an entity in one go. */
    private static final PlatformHook GENERATED = PlatformHook.ofLibrary(
            "",
            Changes.around(
                    "getPropertyValues",
                    "(Ljava/lang/Object;)",
                    HookCall.of("Custody", "begin", "(Ljava/lang/Object;)Ljava/lang/Object;", 0),
                    HookCall.of("Custody", "end", "(Ljava/lang/Object;)V")));

    private CustodyHooks() {}

    /** The class file of a class that Hibernate generates for an entity, woven so that it reads in custody. */
    public static byte[] generated(byte[] bytes) {
        return new PlatformWeaver(bytes, List.of(GENERATED)).weave();
    }

    /** All of them. */
    public static List<PlatformHook> all() {
        return List.of(
                PlatformHook.ofLibrary("org/hibernate/property/access/spi/GetterFieldImpl", field("get")),
                PlatformHook.ofLibrary("org/hibernate/property/access/spi/GetterMethodImpl", accessor("get")),
                PlatformHook.ofLibrary(PERSISTENCE_UTIL + "$FieldAttributeAccess", field("extractValue")),
                PlatformHook.ofLibrary(PERSISTENCE_UTIL + "$MethodAttributeAccess", accessor("extractValue")),
                PlatformHook.ofLibrary(
                        "org/hibernate/validator/internal/util/ReflectionHelper",
                        field("getValue"),
                        accessor("getValue")),
                // Whose record it is, which the library asks while it decides about a read.
                PlatformHook.ofLibrary("io/mokuteki/runtime/SubjectField", field("of")));
    }

    private static MethodChange field(String method) {
        return Changes.ofCall(
                method, null, "java/lang/reflect/Field.get", "(Ljava/lang/Object;)Ljava/lang/Object;", GET);
    }

    private static MethodChange accessor(String method) {
        return Changes.ofCall(
                method,
                null,
                "java/lang/reflect/Method.invoke",
                "(Ljava/lang/Object;[Ljava/lang/Object;)Ljava/lang/Object;",
                INVOKE);
    }
}
