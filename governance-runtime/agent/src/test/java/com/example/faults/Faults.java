package com.example.faults;

import java.util.concurrent.Callable;

/** Injects each fault in turn, and prints what comes of a read without a purpose. */
public final class Faults {

    private Faults() {}

    public static void main(String[] arguments) throws Exception {
        tell("a class without a file", "Reader", "Person", Fault.ABSENT);
        tell("a file that comes late", "Reader", "Person", Fault.LATE);
        tell("no fault", "Reader", "Person", Fault.NONE);
        tell("a loader that throws", "Reader", "Person", Fault.EXCEPTION);
        tell("a stack that overflows", "Reader", "Person", Fault.OVERFLOW);
        tell("memory that runs out", "Reader", "Person", Fault.MEMORY);
        tell("a defect of the agent", "Reader", "Person", Fault.ERROR);
        tell("an unreadable class file", "Reader", "Person", Fault.UNREADABLE);
        tell("a malformed class file", "Reader", "Person", Fault.MALFORMED);
        tell("a class file of the future", "Reader", "Person", Fault.FUTURE);
        tell("an unknown constant", "Reader", "Person", Fault.UNKNOWN_CONSTANT);
        tell("a composed annotation", "Known", "Nickname", Fault.NONE);
        tell("a missing annotation", "Known", "Nickname", Fault.MISSING);
        tell("an annotation without a category", "Unlabelled", "Unlabelled", Fault.NONE);
        tell("an annotation of another version", "Person", "Person", Fault.ODD_ANNOTATION);
        tell("its reader", "Reader", "Person", Fault.ODD_ANNOTATION);
        tell("a label without a field", "Misnamed", "Misnamed", Fault.NONE);
        tell("a constructor that discloses", "ByConstructor", "ByConstructor", Fault.NONE);
    }

    private static void tell(String what, String reader, String faulty, Fault fault) throws Exception {
        System.err.println("# " + what);
        System.out.println(what + ": " + outcome(new FaultyLoader(faulty, fault), reader));
    }

    private static String outcome(ClassLoader loader, String reader) throws Exception {
        try {
            Callable<?> read = (Callable<?>) loader.loadClass("com.example.faults." + reader)
                    .getConstructor()
                    .newInstance();
            return "read " + read.call();
        } catch (RuntimeException refused) {
            return "refused";
        } catch (LinkageError refused) {
            return refused.getClass().getSimpleName();
        }
    }
}
