package com.example.threads;

import io.mokuteki.annotation.DataCategory;
import io.mokuteki.annotation.ForPurpose;
import io.mokuteki.runtime.PurposeViolationException;

/** Compares itself by its accessors, as generated code does. */
final class Twin implements Comparable<Twin> {

    @DataCategory("basic.name")
    private final String name;

    Twin(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    /** One that opens a purpose. */
    @ForPurpose("billing")
    String billed() {
        return name;
    }

    /** Whether somebody left the way to it open. */
    boolean isReadable() {
        try {
            return name() != null;
        } catch (PurposeViolationException refused) {
            return false;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Twin && ((Twin) other).name().equals(name());
    }

    @Override
    public int hashCode() {
        return name().hashCode();
    }

    @Override
    public int compareTo(Twin other) {
        return billed().compareTo(other.billed());
    }
}
