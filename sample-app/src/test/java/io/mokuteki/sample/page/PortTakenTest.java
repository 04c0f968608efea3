package io.mokuteki.sample.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;

class PortTakenTest {

    @Test
    void a_taken_port_is_named_with_the_command_for_another() {
        FailureAnalysis analysis = new PortTaken().analyze(new PortInUseException(8080));

        assertThat(analysis.getDescription()).isEqualTo("Port 8080 is taken by another program.");
        assertThat(analysis.getAction()).isEqualTo("""
                Start on another one:

                    ./mvnw -Pstart -Dport=9090

                or stop the program that holds port 8080.""");
    }
}
