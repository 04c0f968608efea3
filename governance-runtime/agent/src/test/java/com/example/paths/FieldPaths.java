package com.example.paths;

import static com.example.paths.Paths.kept;
import static com.example.paths.Paths.path;

import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;

/** Fields that are read by an instruction of some class. */
final class FieldPaths {

    private static final Amounts AMOUNTS = new Amounts();
    private static final Amounts.Sub SUB = new Amounts.Sub();

    private FieldPaths() {}

    static void tryAll() {
        Paths.group("Fields");
        path("the class itself", "hidden", AMOUNTS::readHidden);
        path("another class", 3, () -> AMOUNTS.anInt);
        path("a nest mate, of a private field", "hidden", () -> Amounts.Mate.read(AMOUNTS));
        path("a subclass, inherited", 4L, SUB::inherited);
        path("named through a subclass", 4L, () -> SUB.aLong);
        path("hidden by a subclass, read with `super`", 3, SUB::hiddenBelow);
        path("hidden by a subclass, read through a cast", 3, () -> ((Amounts) SUB).anInt);
        path("a default method of an interface", 4L, AMOUNTS::byDefault);
        path("an accessor, called through its interface", "secret", () -> ((HasAmount) AMOUNTS).getAmount());
        path("a bridge method", "secret", () -> bridged(SUB));
        kept("a lambda", 3, () -> {
            Supplier<Integer> lambda = () -> AMOUNTS.anInt;
            return lambda::get;
        });
        kept("a method reference to an accessor", "secret", () -> {
            Function<Amounts, String> reference = Amounts::getAmount;
            return () -> reference.apply(AMOUNTS);
        });
        kept("an anonymous class", 3, () -> new Callable<Object>() {
            @Override
            public Object call() {
                return AMOUNTS.anInt;
            }
        });
        path("static", "all", () -> Amounts.ofAll);
        path("of an enum's constant", "high", () -> Amounts.Level.HIGH.limit);
        path("of an enum type", Amounts.Level.HIGH, () -> AMOUNTS.anEnum);
        path("an array", 7, () -> AMOUNTS.anArray[0]);
        path("`boolean`", true, () -> AMOUNTS.aBoolean);
        path("`byte`", (byte) 1, () -> AMOUNTS.aByte);
        path("`char`", 'c', () -> AMOUNTS.aChar);
        path("`short`", (short) 2, () -> AMOUNTS.aShort);
        path("`int`", 3, () -> AMOUNTS.anInt);
        path("`long`", 4L, () -> AMOUNTS.aLong);
        path("`float`", 5f, () -> AMOUNTS.aFloat);
        path("`double`", 6d, () -> AMOUNTS.aDouble);
        path("read and written by one statement", 3, () -> AMOUNTS.anInt++ * 0 + 3);
    }

    private static <T> T bridged(GivesAmount<T> gives) {
        return gives.give();
    }
}
