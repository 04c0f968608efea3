package com.example.ward;

import static org.assertj.core.api.Assertions.assertThat;

import io.mokuteki.archtests.junit.WithPurpose;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Tests as a project with governed records would write them; run in a JVM with the agent. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class VisitorExamples {

    private final Visitor visitor = new Visitor(1, "Hanako");

    @Test
    @WithPurpose("billing")
    void a_read_for_a_purpose_that_permits_it() {
        assertThat(visitor.name()).isEqualTo("Hanako");
    }

    @Test
    @WithPurpose("marketing")
    void b_read_for_a_purpose_that_does_not() {
        assertThat(visitor.name()).isEqualTo("Hanako");
    }

    @Test
    void c_read_without_a_purpose() {
        assertThat(visitor.name()).isEqualTo("Hanako");
    }
}
