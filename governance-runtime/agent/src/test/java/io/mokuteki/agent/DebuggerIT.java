package io.mokuteki.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A debugger sees the same of an application with the real agent and without. */
@Tag("full")
class DebuggerIT {

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void linesVariablesBreakpointsAndStepsAreTheSame(Path jdk) throws Exception {
        List<String> expected = DebuggerSession.transcript(jdk, false);
        assertThat(expected).hasSizeGreaterThan(100);
        assertThat(DebuggerSession.transcript(jdk, true)).containsExactlyElementsOf(expected);
    }
}
