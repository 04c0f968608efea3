package com.example.unchanged;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import java.util.stream.Collectors;

/** What code tells about where it runs, and handles about themselves. Prints the same with the agent and without. */
public final class Traces {

    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
    private static final int[] ONE = {1};
    private static final int[] TWO = {1, 2};

    private Traces() {}

    public static void main(String[] arguments) throws Exception {
        Plain<String> plain = new Plain<>("plain");
        Person<String> person = new Person<>(1, "Hanako");
        ofPlainCode(plain);
        ofGovernedCode(person);
        walked(person);
        handles(plain, person);
        written(plain, person);
        System.out.println("text for a purpose: "
                + Person.billing(() -> new Person.Contact<>("h@example.com", 1).email() + person));
        System.out.println("text without one: " + person + " " + new Person.Email<>("h@example.com", 1));
    }

    private static void ofPlainCode(Plain<String> plain) {
        trace("a lambda", () -> plain.failing(2, new IOException("at the end")));
        trace("a static initialiser", () -> Plain.Stillborn.NUMBER);
        trace("a class without one", () -> Plain.Stillborn.NUMBER);
        trace("a compact constructor", () -> new Plain.Pair<>("first"));
        trace("null", () -> Plain.lengthOf(null));
        trace("null in a field", () -> Plain.lengthOf(new Plain<>(null)));
        trace(
                "Method.invoke",
                () -> Plain.class.getDeclaredMethod("lengthOf", Plain.class).invoke(null, new Plain<String>(null)));
    }

    private static void ofGovernedCode(Person<String> person) throws Exception {
        Person.Partner printer = new Person.Printer();
        Person.Partner proxy = (Person.Partner) Proxy.newProxyInstance(
                Traces.class.getClassLoader(), new Class<?>[] {Person.Open.class}, (self, method, given) -> {
                    throw new IllegalStateException(
                            "in a proxy of " + method + " " + self.getClass().getSimpleName());
                });
        trace("a purpose, a lambda", () -> person.failing(2, 1, new IOException("at the end")));
        trace("a purpose, a static initialiser", () -> Person.Stillborn.NUMBER);
        trace("a purpose, a class without one", () -> Person.Stillborn.NUMBER);
        trace("a constructor", () -> new Person<>(1, ""));
        trace("a compact constructor of a governed record", () -> new Person.Contact<>("h@example.com"));
        trace("null that is read", () -> Person.lengthOf(null));
        trace("null in a field that is read", () -> Person.lengthOf(new Nameless()));
        trace("null in a default method", () -> printer.lengthFor(null));
        trace("equals", () -> person.equals(new Nameless()) || new Nameless().hashCode() == 0);
        trace("compareTo", () -> new Nameless().compareTo(person));
        trace("toString", () -> new Person<>(-1, "Hanako").toString());
        trace("statistics", () -> Person.count(0));
        trace("a classified method", () -> Person.billing(Person::computed));
        trace("a request handler", () -> person.handler(new Person.Contact<>("h@example.com", ONE)));
        trace(
                "a hand-over",
                () -> Person.billing(() -> {
                    Person.print("Hanako", 2);
                    return "";
                }));
        trace(
                "a hand-over through an interface",
                () -> Person.billing(() -> {
                    printer.send("Hanako");
                    return "";
                }));
        trace(
                "a hand-over through a proxy",
                () -> Person.billing(() -> {
                    proxy.send("Hanako");
                    return "";
                }));
        trace(
                "a hand-over to null",
                () -> Person.billing(() -> {
                    ((Person.Partner) null).send("Hanako");
                    return "";
                }));
        trace(
                "a purpose by Method.invoke",
                () -> Person.class.getDeclaredMethod("lengthOf", Person.class).invoke(null, new Nameless()));
        trace("a handle", () -> {
            try {
                return (int) LOOKUP.findStatic(Person.class, "lengthOf", MethodType.methodType(int.class, Person.class))
                        .invokeExact((Person<?>) null);
            } catch (RuntimeException same) {
                throw same;
            } catch (Throwable other) {
                throw new IllegalStateException(other);
            }
        });
    }

    private static void walked(Person<String> person) throws Exception {
        Callable<Object> frames = () -> StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .walk(found -> found.map(frame -> frame.getDeclaringClass() + " " + frame.getMethodType() + " " + frame)
                        .collect(Collectors.joining("\n  ")));
        System.out.println("walked:\n  " + Person.billing(frames));
        System.out.println("shown by a thread: "
                + Person.billing(() -> Arrays.toString(Thread.currentThread().getStackTrace())));
        System.out.println("called by: " + Person.billing(Traces::caller));
        System.out.println("answered: "
                + Person.billing(() -> person.handler(new Person.Contact<>("h@example.com", TWO))
                        .rest()
                        .length));
    }

    private static String caller() {
        return new Object() {
            Class<?> asked() {
                return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                        .getCallerClass();
            }
        }.asked().toString();
    }

    private static void handles(Plain<String> plain, Person<String> person) throws Exception {
        for (Object owner : List.of(plain, person)) {
            Class<?> type = owner.getClass();
            String name = owner == plain ? "numbers" : "name";
            Field field = type.getDeclaredField(name);
            MethodHandle getter = LOOKUP.findGetter(type, name, field.getType());
            VarHandle variable = LOOKUP.findVarHandle(type, name, field.getType());
            System.out.println(getter + " " + getter.type() + " "
                    + getter.asType(getter.type().generic()) + getter.isVarargsCollector());
            System.out.println(variable + " " + variable.varType() + " " + variable.coordinateTypes());
            for (VarHandle.AccessMode mode : VarHandle.AccessMode.values()) {
                System.out.println(mode + " " + variable.accessModeType(mode));
                if (mode.compareTo(VarHandle.AccessMode.GET_AND_SET_RELEASE) <= 0) {
                    System.out.println("  " + variable.toMethodHandle(mode));
                }
            }
            System.out.println("supported of " + name + ": " + supported(variable));
            System.out.println(
                    LOOKUP.revealDirect(LOOKUP.findVirtual(type, "hashCode", MethodType.methodType(int.class))));
            trace("a field of another", () -> field.get("another"));
            trace("a field of null", () -> field.get(null));
            trace("a field that is of another type", () -> Person.billing(() -> field.getInt(owner)));
            trace("a getter that is not there", () -> LOOKUP.findGetter(type, "nothing", int.class));
            trace("a getter of another type", () -> LOOKUP.findGetter(type, name, long.class));
            trace("a variable that is not there", () -> LOOKUP.findVarHandle(type, "nothing", int.class));
            trace("an updater", () -> AtomicReferenceFieldUpdater.newUpdater(type, Object.class, name));
            trace("a handle of null", () -> unchecked(() -> getter.invoke((Object) null)));
            trace("a handle of another", () -> unchecked(() -> getter.invoke((Object) "another")));
        }
        Method method = Person.class.getDeclaredMethod("get");
        System.out.println(Person.billing(() -> method.invoke(person)));
    }

    private static Object supported(VarHandle variable) {
        try {
            return Arrays.stream(VarHandle.AccessMode.values())
                    .filter(variable::isAccessModeSupported)
                    .toList();
        } catch (NullPointerException notTold) {
            return "not told";
        }
    }

    private static void written(Plain<String> plain, Person<String> person) throws Exception {
        System.out.println("written: " + bytes(plain));
        System.out.println("written for a purpose: " + Person.billing(() -> bytes(person)));
    }

    private static String bytes(Object object) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return Arrays.toString(bytes.toByteArray());
    }

    /** A person who was never given a name, as deserialization makes them. */
    private static final class Nameless extends Person<String> {
        Nameless() {
            super(1, "none");
            name = null;
        }
    }

    private interface Throwing {
        Object call() throws Throwable;
    }

    private static Object unchecked(Throwing task) throws Exception {
        try {
            return task.call();
        } catch (Exception | Error same) {
            throw same;
        } catch (Throwable other) {
            throw new IllegalStateException(other);
        }
    }

    static void trace(String where, Callable<?> failing) {
        System.out.println("thrown in " + where + ":");
        try {
            System.out.println("  nothing was thrown, but there is " + failing.call());
        } catch (Throwable thrown) {
            for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
                System.out.println("  " + cause);
                for (StackTraceElement frame : cause.getStackTrace()) {
                    System.out.println("    " + frame + " " + frame.isNativeMethod());
                }
                System.out.println("    suppressed " + Arrays.toString(cause.getSuppressed()));
            }
        }
    }
}
