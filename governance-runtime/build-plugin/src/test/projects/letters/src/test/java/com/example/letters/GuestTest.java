package com.example.letters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.mokuteki.annotation.DataCategory;
import io.mokuteki.annotation.ForPurpose;
import io.mokuteki.policy.Reason;
import io.mokuteki.runtime.PurposeViolationException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Reads what only tests hold. */
class GuestTest {

    private static final class Guest {

        @DataCategory("basic.name")
        private String name = "Hanako";
    }

    private final Guest guest = new Guest();

    @Test
    void without_a_purpose_a_test_reads_nothing() {
        PurposeViolationException refused = assertThrows(PurposeViolationException.class, this::salutation);
        assertEquals(Optional.of(Reason.NO_PURPOSE), refused.decision().reason());
    }

    @Test
    void for_its_purpose_it_reads() {
        assertEquals("Dear Hanako", invoice());
    }

    @ForPurpose("billing")
    private String invoice() {
        return salutation();
    }

    private String salutation() {
        return "Dear " + guest.name;
    }
}
