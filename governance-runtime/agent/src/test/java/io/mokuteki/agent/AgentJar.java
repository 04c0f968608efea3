package io.mokuteki.agent;

import java.nio.file.Path;

/** The artifact under test. */
final class AgentJar {

    static final Path FILE = Path.of("target", "governance-agent.jar").toAbsolutePath();

    private AgentJar() {}
}
