package com.example.outgrown;

import io.mokuteki.annotation.ForPurpose;

/** One who is compared by what was inherited. */
final class Regular extends Person {

    @Override
    public boolean equals(Object other) {
        return other instanceof Regular that && name.equals(that.name()) && phone.equals(that.phone);
    }

    @Override
    public int hashCode() {
        return phone.hashCode();
    }

    @ForPurpose("support")
    String call() {
        return phone;
    }
}
