package com.example.paths;

import io.mokuteki.annotation.DataCategory;
import java.io.Serializable;

/** An amount of every type. */
class Amounts implements Serializable, Cloneable, HasAmount {

    private static final long serialVersionUID = 1L;

    @DataCategory("payment.amount")
    static String ofAll = text("all");

    @DataCategory("payment.amount")
    boolean aBoolean = true;

    @DataCategory("payment.amount")
    byte aByte = 1;

    @DataCategory("payment.amount")
    char aChar = 'c';

    @DataCategory("payment.amount")
    short aShort = 2;

    @DataCategory("payment.amount")
    int anInt = 3;

    @DataCategory("payment.amount")
    long aLong = 4;

    @DataCategory("payment.amount")
    float aFloat = 5;

    @DataCategory("payment.amount")
    double aDouble = 6;

    @DataCategory("payment.amount")
    int[] anArray = {7};

    @DataCategory("payment.amount")
    Level anEnum = Level.HIGH;

    @DataCategory("payment.amount")
    private String hidden = text("hidden");

    @DataCategory("payment.amount")
    volatile String text = text("secret");

    @DataCategory("payment.amount")
    volatile int volatileInt = 8;

    @DataCategory("payment.amount")
    volatile long volatileLong = 9;

    /** A number that is no amount, beside those that are. */
    int free = 10;

    /** Not a constant that the compiler copies. */
    static String text(String text) {
        return new StringBuilder(text).toString();
    }

    String readHidden() {
        return hidden;
    }

    @Override
    public String getAmount() {
        return text;
    }

    @Override
    protected Amounts clone() throws CloneNotSupportedException {
        return (Amounts) super.clone();
    }

    /** What an enum holds for each of its constants. */
    enum Level {
        HIGH(text("high"));

        @DataCategory("payment.amount")
        final String limit;

        Level(String limit) {
            this.limit = limit;
        }
    }

    /** Reads a private field of the class around it. */
    static final class Mate {
        static String read(Amounts amounts) {
            return amounts.hidden;
        }
    }

    /** Inherits, and hides. */
    static class Sub extends Amounts implements Comparable<Sub>, GivesAmount<String> {
        private static final long serialVersionUID = 1L;

        /** Hides a field that is governed with one that is not. */
        @SuppressWarnings("HidingField")
        int anInt = 11;

        long inherited() {
            return aLong;
        }

        int hiddenBelow() {
            return super.anInt;
        }

        @Override
        public int compareTo(Sub other) {
            return text.compareTo(other.text);
        }

        /** Called through a bridge method. */
        @Override
        public String give() {
            return text;
        }
    }
}
