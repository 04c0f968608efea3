package io.mokuteki.archtests.junit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A test's JVM with the real agent, as {@code docs/testing.md} sets it up. */
class UnitTestsUnderTheAgentIT {

    private static final String EXAMPLES = "com.example.ward.VisitorExamples";

    @Test
    void with_the_agent_a_test_reads_for_its_purpose_and_for_no_other() throws Exception {
        String printed = SecondJvm.withAgent().run(LaunchedTests.class, EXAMPLES);

        assertThat(printed.replaceAll("decision: \\S+", "decision: ID")).isEqualToNormalizingNewlines("""
                a_read_for_a_purpose_that_permits_it(): SUCCESSFUL
                b_read_for_a_purpose_that_does_not(): FAILED Denied: reading com.example.ward.Visitor.name [basic.name]
                  at:       com.example.ward.VisitorExamples.b_read_for_a_purpose_that_does_not(VisitorExamples.java:25)
                  purposes: marketing
                  reason:   NOT_NECESSARY (necessity): 'basic.name' is not necessary for 'marketing'.
                  clauses:  3, 2(2), 3(1)
                  policy:   ward 1
                  decision: ID
                  remedy:   Do without 'basic.name', or have the necessity of 'marketing' reviewed and widened.
                c_read_without_a_purpose(): FAILED Denied: reading com.example.ward.Visitor.name [basic.name]
                  at:       com.example.ward.VisitorExamples.c_read_without_a_purpose(VisitorExamples.java:30)
                  purposes: none
                  reason:   NO_PURPOSE (notice): No purpose is declared for this use.
                  clauses:  2
                  policy:   ward 1
                  decision: ID
                  remedy:   Annotate the method, or the entry point that leads to it, with @ForPurpose.
                """);
    }

    @Test
    @Tag("full")
    void without_the_agent_nothing_is_guarded() throws Exception {
        assertThat(SecondJvm.withoutAgent().run(LaunchedTests.class, EXAMPLES)).isEqualToNormalizingNewlines("""
                a_read_for_a_purpose_that_permits_it(): SUCCESSFUL
                b_read_for_a_purpose_that_does_not(): SUCCESSFUL
                c_read_without_a_purpose(): SUCCESSFUL
                """);
    }
}
