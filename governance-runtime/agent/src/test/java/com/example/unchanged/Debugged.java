package com.example.unchanged;

import io.mokuteki.annotation.DataCategory;
import io.mokuteki.annotation.DataSubjectId;
import io.mokuteki.annotation.Discloses;
import io.mokuteki.annotation.ForPurpose;
import io.mokuteki.annotation.NotPersonal;
import java.util.List;
import java.util.function.Supplier;

/** What a debugger stops in. */
final class Debugged {

    @DataCategory("basic.name")
    private final String name;

    @NotPersonal("so that its text is masked")
    private final int number;

    private Debugged(String name) {
        this.name = name;
        this.number = name.length();
    }

    public static void main(String[] arguments) {
        Debugged one = new Debugged("one");
        String text = billing(7, 2.5, one);
        int plain = plain(text);
        System.out.println(plain);
        try {
            failing(one);
        } catch (IllegalStateException expected) {
            System.out.println(expected.getMessage());
        }
        System.out.println(one);
    }

    @ForPurpose("billing")
    private static String billing(@DataSubjectId long subject, double factor, Debugged one) {
        StringBuilder text = new StringBuilder();
        for (int turn = 0; turn < 2; turn++) {
            String part = one.name + turn;
            text.append(part);
        }
        Supplier<String> later = () -> {
            String again = one.name;
            return again + subject;
        };
        text.append(later.get());
        send(one.name);
        return text.append(factor).toString();
    }

    @ForPurpose("billing")
    private static int looping(int times) {
        while (times > 0) {
            times--;
        }
        return times;
    }

    @Discloses(to = "processor", channel = "outsourcing")
    private static void send(@DataCategory("basic.name") String whom) {
        List<String> sent = List.of(whom);
        System.out.println(sent.size() + looping(2));
    }

    @ForPurpose("billing")
    private static void failing(Debugged one) {
        int length = one.name.length();
        throw new IllegalStateException("length " + length);
    }

    private static int plain(String text) {
        int sum = 0;
        for (char letter : text.toCharArray()) {
            sum += letter;
        }
        return sum;
    }

    @Override
    public String toString() {
        String prefix = "Debugged ";
        return prefix + name + number;
    }
}
