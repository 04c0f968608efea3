package com.example.paths;

import static com.example.paths.Paths.kept;
import static com.example.paths.Paths.opening;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import net.bytebuddy.jar.asm.Opcodes;

/** Classes that were made at run time, or by a compiler of long ago. */
final class GeneratedPaths {

    /** What a method may hold, less what the read and the return take. */
    private static final int ALMOST_FULL = 65_535 - 12;

    private GeneratedPaths() {}

    static void tryAll() {
        Paths.group("Generated and old class files");
        kept(
                "Java 1.1, in a subroutine",
                "secret",
                () -> GeneratedClass.loaded(GeneratedClass.readingInSubroutine(Opcodes.V1_1)));
        kept(
                "Java 1.2, in a subroutine",
                "secret",
                () -> GeneratedClass.loaded(GeneratedClass.readingInSubroutine(Opcodes.V1_2)));
        kept("Java 1.4", "secret", () -> GeneratedClass.loaded(GeneratedClass.reading(Opcodes.V1_4, 0)));
        kept("Java 5", "secret", () -> GeneratedClass.loaded(GeneratedClass.reading(Opcodes.V1_5, 0)));
        kept("Java 6", "secret", () -> GeneratedClass.loaded(GeneratedClass.reading(Opcodes.V1_6, 0)));
        kept("Java 7", "secret", () -> GeneratedClass.loaded(GeneratedClass.reading(Opcodes.V1_7, 0)));
        kept("Java 5, a label", "secret", () -> GeneratedClass.loaded(GeneratedClass.governed(Opcodes.V1_5)));
        opening(
                "Java 5, a purpose",
                "secret",
                () -> GeneratedClass.loaded(GeneratedClass.governedWithPurpose(Opcodes.V1_5))
                        .call());
        kept(
                "a method of nearly 64 KB, with room for the guard",
                "secret",
                () -> GeneratedClass.loaded(GeneratedClass.reading(Opcodes.V17, ALMOST_FULL - 20)));
        kept(
                "a method of 64 KB, without",
                "secret",
                () -> GeneratedClass.loaded(GeneratedClass.reading(Opcodes.V17, ALMOST_FULL)));
        kept(
                "a method handle in the constant pool",
                "all",
                () -> GeneratedClass.loaded(GeneratedClass.readingByConstantHandle()));
        kept(
                "a method handle that a call site is given",
                "all",
                () -> GeneratedClass.loaded(GeneratedClass.readingByCallSite()));
        kept(
                "a method handle that is given to what makes a record's `toString`",
                "OpenAmount[amount=secret]",
                () -> GeneratedClass.loaded(GeneratedClass.readingAsRecordsDo()));
        kept("a dynamic constant", "all", () -> GeneratedClass.loaded(GeneratedClass.readingByDynamicConstant()));
        kept(
                "a hidden class",
                "secret",
                () -> GeneratedClass.made(MethodHandles.lookup()
                        .defineHiddenClass(GeneratedClass.reading(Opcodes.V17, 0), true)
                        .lookupClass()));
        kept(
                "a hidden class of the nest",
                "secret",
                () -> GeneratedClass.made(MethodHandles.lookup()
                        .defineHiddenClass(GeneratedClass.reading(Opcodes.V17, 0), true, Lookup.ClassOption.NESTMATE)
                        .lookupClass()));
        kept(
                "a hidden class with class data",
                "secret",
                () -> GeneratedClass.made(MethodHandles.lookup()
                        .defineHiddenClassWithClassData(GeneratedClass.reading(Opcodes.V17, 0), "data", true)
                        .lookupClass()));
    }
}
