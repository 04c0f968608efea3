package com.example.shop;

import io.mokuteki.annotation.DataCategory;
import io.mokuteki.annotation.DataSubjectId;
import io.mokuteki.annotation.Discloses;
import io.mokuteki.annotation.ForPurpose;
import io.mokuteki.annotation.NotPersonal;
import io.mokuteki.annotation.Reclassifies;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.springframework.web.bind.annotation.GetMapping;

/** Code with purposes, each kind of end, and methods that disclose. */
final class Services {

    @ForPurpose("billing")
    static <T> T billing(Supplier<T> task) {
        return task.get();
    }

    @ForPurpose("support")
    static <T> T support(Supplier<T> task) {
        return task.get();
    }

    @ForPurpose("support")
    static long about(int first, @DataSubjectId long customer, double last) {
        long sum = 0;
        for (int i = 0; i < first; i++) {
            sum += customer;
        }
        return last > 0 ? sum : -sum;
    }

    @ForPurpose("billing")
    static Object failing(Callable<?> task) throws Exception {
        try {
            return task.call();
        } catch (IllegalStateException expected) {
            int parameterReused = 1;
            task = null;
            return parameterReused;
        } finally {
            task = null;
        }
    }

    @ForPurpose("billing")
    static int recursion(int depth) {
        return recursion(depth + 1) + 1;
    }

    @Reclassifies(to = "statistics", clause = "2*2")
    static int count(int people) {
        return people;
    }

    @Reclassifies(to = "statistics", clause = "2*2")
    static String table(String text) {
        return text;
    }

    @Reclassifies(to = "statistics", clause = "2*2")
    static void nothing() {}

    @Discloses(to = "processor", channel = "outsourcing")
    static int print(@DataCategory("basic.name") String name, @NotPersonal("a number") long copies, Contact contact) {
        return name.length();
    }

    @DataCategory("basic.address")
    static String computed() {
        return "computed";
    }

    @GetMapping
    Contact handler(Contact contact) {
        return contact;
    }

    @GetMapping
    int number() {
        return 1;
    }
}
