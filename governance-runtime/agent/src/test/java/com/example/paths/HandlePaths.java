package com.example.paths;

import static com.example.paths.Paths.free;
import static com.example.paths.Paths.kept;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.invoke.VarHandle.AccessMode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicLongFieldUpdater;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

/** Method handles, variable handles and field updaters. */
final class HandlePaths {

    private static final Amounts AMOUNTS = new Amounts();
    private static final OpenAmount OPEN = new OpenAmount();

    private HandlePaths() {}

    static void tryAll() throws ReflectiveOperationException {
        Lookup own = MethodHandles.lookup();
        Paths.group("Method handles");
        kept("`findGetter`", "secret", () -> calling(own.findGetter(Amounts.class, "text", String.class), AMOUNTS));
        kept(
                "`findGetter` of a primitive",
                4L,
                () -> calling(own.findGetter(Amounts.class, "aLong", long.class), AMOUNTS));
        kept(
                "`findGetter` through a subclass",
                "secret",
                () -> calling(own.findGetter(Amounts.Sub.class, "text", String.class), new Amounts.Sub()));
        kept(
                "`findGetter` by `privateLookupIn`",
                "hidden",
                () -> calling(
                        MethodHandles.privateLookupIn(Amounts.class, own)
                                .findGetter(Amounts.class, "hidden", String.class),
                        AMOUNTS));
        kept(
                "`findGetter` by `publicLookup`",
                "secret",
                () -> calling(MethodHandles.publicLookup().findGetter(OpenAmount.class, "amount", String.class), OPEN));
        kept(
                "`findGetter` by a lookup `in` another class",
                "secret",
                () -> calling(own.in(OpenAmount.class).findGetter(OpenAmount.class, "amount", String.class), OPEN));
        kept("`findStaticGetter`", "all", () -> calling(own.findStaticGetter(Amounts.class, "ofAll", String.class)));
        kept(
                "`unreflectGetter`",
                "secret",
                () -> calling(own.unreflectGetter(Amounts.class.getDeclaredField("text")), AMOUNTS));
        kept(
                "`findGetter` of a record's component",
                "secret",
                () -> calling(
                        MethodHandles.privateLookupIn(AmountRecord.class, own)
                                .findGetter(AmountRecord.class, "amount", String.class),
                        new AmountRecord(1, "secret")));
        kept(
                "`findVirtual` of an accessor",
                "secret",
                () -> calling(
                        own.findVirtual(Amounts.class, "getAmount", MethodType.methodType(String.class)), AMOUNTS));
        kept(
                "`unreflect` of an accessor",
                "secret",
                () -> calling(own.unreflect(Amounts.class.getDeclaredMethod("getAmount")), AMOUNTS));

        Paths.group("Variable handles");
        kept("`findVarHandle`, `get` called directly", 8, () -> {
            VarHandle handle = own.findVarHandle(Amounts.class, "volatileInt", int.class);
            return () -> (int) handle.get(AMOUNTS);
        });
        kept("`findVarHandle` through a subclass", 8, () -> {
            VarHandle handle = own.findVarHandle(Amounts.Sub.class, "volatileInt", int.class);
            return () -> (int) handle.get(new Amounts.Sub());
        });
        kept("`findStaticVarHandle`", "all", () -> {
            VarHandle handle = own.findStaticVarHandle(Amounts.class, "ofAll", String.class);
            return () -> (String) handle.getVolatile();
        });
        kept("`unreflectVarHandle`", "secret", () -> {
            VarHandle handle = own.unreflectVarHandle(Amounts.class.getDeclaredField("text"));
            return () -> (String) handle.getAcquire(AMOUNTS);
        });
        VarHandle anInt = own.findVarHandle(Amounts.class, "volatileInt", int.class);
        for (AccessMode mode : AccessMode.values()) {
            Class<?> result = anInt.accessModeType(mode).returnType();
            String name = "mode `" + mode.methodName() + "`";
            if (result == int.class) {
                kept(name, 8, () -> inMode(own, mode));
            } else {
                free(
                        name,
                        result == void.class ? null : true,
                        () -> inMode(own, mode).call());
            }
        }

        Paths.group("Field updaters");
        kept("`AtomicReferenceFieldUpdater`", "secret", () -> {
            var updater = AtomicReferenceFieldUpdater.newUpdater(Amounts.class, String.class, "text");
            return () -> updater.get(AMOUNTS);
        });
        kept("`AtomicReferenceFieldUpdater.getAndSet`", "secret", () -> {
            var updater = AtomicReferenceFieldUpdater.newUpdater(Amounts.class, String.class, "text");
            return () -> updater.getAndSet(AMOUNTS, "secret");
        });
        kept("`AtomicIntegerFieldUpdater`", 8, () -> {
            var updater = AtomicIntegerFieldUpdater.newUpdater(Amounts.class, "volatileInt");
            return () -> updater.get(AMOUNTS);
        });
        kept("`AtomicIntegerFieldUpdater.addAndGet`", 8, () -> {
            var updater = AtomicIntegerFieldUpdater.newUpdater(Amounts.class, "volatileInt");
            return () -> updater.addAndGet(AMOUNTS, 0);
        });
        kept("`AtomicLongFieldUpdater`", 9L, () -> {
            var updater = AtomicLongFieldUpdater.newUpdater(Amounts.class, "volatileLong");
            return () -> updater.get(AMOUNTS);
        });
        free(
                "`AtomicLongFieldUpdater.compareAndSet`",
                true,
                () -> AtomicLongFieldUpdater.newUpdater(Amounts.class, "volatileLong")
                        .compareAndSet(AMOUNTS, 9, 9));
    }

    private static Callable<Object> calling(MethodHandle handle, Object... arguments) {
        return () -> {
            try {
                return handle.invokeWithArguments(arguments);
            } catch (Exception | Error thrown) {
                throw thrown;
            } catch (Throwable impossible) {
                throw new IllegalStateException(impossible);
            }
        };
    }

    /** Reads, or writes what is there, in a mode. */
    private static Callable<Object> inMode(Lookup lookup, AccessMode mode) throws ReflectiveOperationException {
        VarHandle handle = lookup.findVarHandle(Amounts.class, "volatileInt", int.class);
        List<Object> arguments = new ArrayList<>(List.of(AMOUNTS));
        int number = handle.accessModeType(mode).parameterCount() - 1;
        for (int i = 0; i < number; i++) {
            arguments.add(leavingItAsItIs(mode));
        }
        return calling(handle.toMethodHandle(mode), arguments.toArray());
    }

    private static int leavingItAsItIs(AccessMode mode) {
        String name = mode.name();
        if (name.contains("BITWISE_AND")) {
            return -1;
        }
        return name.contains("ADD") || name.contains("BITWISE") ? 0 : 8;
    }
}
