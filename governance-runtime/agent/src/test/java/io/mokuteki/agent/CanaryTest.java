package io.mokuteki.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.mokuteki.agent.canary.Techniques;
import java.util.List;
import org.junit.jupiter.api.Test;

class CanaryTest {

    /** Nothing is woven in this JVM. */
    @Test
    void namesEveryTechniqueWhereNothingIsGuarded() {
        assertThat(new Techniques().call())
                .containsExactly(
                        "a direct read",
                        "a read in a lambda",
                        "a read by a nest mate",
                        "a read of a static field",
                        "a record's accessor",
                        "a read by reflection",
                        "a read by a method handle",
                        "a read by a variable handle",
                        "a read by an updater",
                        "serialization",
                        "a disclosing call without a body",
                        "a record's text",
                        "a read after a purpose's method");
    }

    @Test
    void tellsWhatGotThroughAndTheRemedy() {
        assertThat(Canary.troubleWith(List.of())).isNull();
        assertThat(Canary.troubleWith(List.of("a direct read", "a record's text")))
                .isEqualTo("in this JVM the guard does not work for a direct read, a record's text. If another agent is"
                        + " there, name this one last; else report it with the JVM's version.");
    }
}
