package io.mokuteki.sample.shortcut;

import io.mokuteki.sample.customer.Customer;

/** Reads what nobody may read, of a person who does not exist: when that goes through, nothing is enforced. */
public final class Canary {

    private static final Customer NOBODY = new Customer(0, "見本", "見本市", "見本市", "000-0000-0000");

    private Canary() {}

    /** Reads a telephone number for no purpose. Denied, wherever a guard is on duty. */
    public static boolean sings() {
        return NOBODY.phone().isEmpty();
    }
}
