package io.mokuteki.agent.platform;

import static io.mokuteki.agent.platform.Method.SELF;

import java.util.List;

/** What reads a field without an instruction of the application: reflection, handles, serialization. */
public final class ReadHooks {

    private static final String LOOKUP = "java/lang/invoke/MethodHandles$Lookup";
    private static final String FIELD = "(Ljava/lang/reflect/Field;)";

    private static final HookCall GETTER = HookCall.of(
            "Handles",
            "getter",
            "(Ljava/lang/invoke/MethodHandle;Ljava/lang/Class;Ljava/lang/String;)Ljava/lang/invoke/MethodHandle;",
            0,
            1);
    private static final HookCall GETTER_OF_FIELD = HookCall.of(
            "Handles",
            "getter",
            "(Ljava/lang/invoke/MethodHandle;Ljava/lang/reflect/Field;)Ljava/lang/invoke/MethodHandle;",
            0);
    private static final HookCall VARIABLE = HookCall.of(
            "Handles",
            "variable",
            "(Ljava/lang/invoke/VarHandle;Ljava/lang/Class;Ljava/lang/String;)Ljava/lang/invoke/VarHandle;",
            0,
            1);
    private static final HookCall VARIABLE_OF_FIELD = HookCall.of(
            "Handles",
            "variable",
            "(Ljava/lang/invoke/VarHandle;Ljava/lang/reflect/Field;)Ljava/lang/invoke/VarHandle;",
            0);
    private static final HookCall HIDDEN =
            HookCall.of("HiddenClasses", "woven", "([BLjava/lang/invoke/MethodHandles$Lookup;)[B", 0, SELF);

    private static final HookCall HIDDEN_LATER =
            HookCall.of("HiddenClasses", "woven", "([BLjava/lang/invoke/MethodHandles$Lookup;)[B", 1, SELF);

    private ReadHooks() {}

    /** All of them. */
    public static List<PlatformHook> all() {
        return List.of(
                PlatformHook.of(
                        "java/lang/reflect/Field",
                        Changes.atEntry(
                                        "get|getBoolean|getByte|getChar|getShort|getInt|getLong|getFloat|getDouble",
                                        "(Ljava/lang/Object;)",
                                        HookCall.of(
                                                "Reflection",
                                                "read",
                                                "(Ljava/lang/reflect/Field;Ljava/lang/Object;)V",
                                                SELF,
                                                0))
                                .atLeast(9)),
                PlatformHook.of(
                        LOOKUP,
                        Changes.ofResult("findGetter", null, GETTER),
                        Changes.ofResult("findStaticGetter", null, GETTER),
                        Changes.ofResult("unreflectGetter", FIELD, GETTER_OF_FIELD),
                        Changes.ofResult("findVarHandle", "(Ljava/lang/Class;Ljava/lang/String;", VARIABLE),
                        Changes.ofResult("findStaticVarHandle", null, VARIABLE),
                        Changes.ofResult("unreflectVarHandle", FIELD, VARIABLE_OF_FIELD),
                        Changes.ofParameter("defineHiddenClass", null, 0, HIDDEN),
                        Changes.ofParameter("defineHiddenClassWithClassData", "([BLjava/lang/Object;Z", 0, HIDDEN),
                        // Lambdas, which before went through the others.
                        Changes.ofParameter("makeHiddenClassDefiner", "(Ljava/lang/String;[BL", 1, HIDDEN_LATER)
                                .since(21)),
                PlatformHook.laterSince(
                                18,
                                "java/lang/invoke/MethodHandleImpl$1",
                                Changes.around(
                                        "unreflectField",
                                        null,
                                        PutBack.FOR_FIELD.begin("Handles", "makeForField", "()"),
                                        PutBack.FOR_FIELD))
                        .otherwise("What is read by reflection is decided twice."),
                updater("Reference", "Ljava/lang/Class;", 2),
                updater("Integer", "", 1),
                updater("Long", "", 1),
                PlatformHook.of(
                        "java/io/ObjectStreamClass",
                        Changes.atEntry("getPrimFieldValues", null, serialization("readPrimitives")),
                        Changes.atEntry("getObjFieldValues", null, serialization("readReferences"))),
                PlatformHook.later(
                                "sun/misc/Unsafe",
                                Changes.atEntry(
                                                "objectFieldOffset|staticFieldOffset|staticFieldBase",
                                                FIELD,
                                                HookCall.of("Memory", "locate", "(Ljava/lang/reflect/Field;)V", 0))
                                        .atLeast(3))
                        .otherwise("It tells where governed fields are, and what reads there is not seen."));
    }

    private static PlatformHook updater(String kind, String typeOfField, int name) {
        String updater = "java/util/concurrent/atomic/Atomic" + kind + "FieldUpdater";
        String hook = kind.equals("Integer") ? "ofInt" : "of" + kind;
        return PlatformHook.of(
                updater,
                Changes.ofResult(
                        "newUpdater",
                        "(Ljava/lang/Class;" + typeOfField + "Ljava/lang/String;)",
                        HookCall.of(
                                "Updaters",
                                hook,
                                "(L" + updater + ";Ljava/lang/Class;Ljava/lang/String;)L" + updater + ";",
                                0,
                                name)));
    }

    private static HookCall serialization(String hook) {
        return HookCall.of("Serialization", hook, "(Ljava/io/ObjectStreamClass;Ljava/lang/Object;)V", SELF, 0);
    }
}
