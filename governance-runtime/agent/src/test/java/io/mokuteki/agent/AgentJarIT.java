package io.mokuteki.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import org.junit.jupiter.api.Test;

/** What is in the agent's jar: the artifact, not the classes folder. */
class AgentJarIT {

    private static final String HOOK = "governance-agent-hook.jar";

    @Test
    void holdsTheAgentWithItsRelocatedHelpersAndNothingElse() throws IOException {
        TreeSet<String> folders = new TreeSet<>();
        try (JarFile jar = new JarFile(AgentJar.FILE.toFile())) {
            jar.stream()
                    .map(JarEntry::getName)
                    .filter(name -> !name.endsWith("/"))
                    .map(name -> name.contains("/") ? name.substring(0, name.lastIndexOf('/')) : name)
                    .forEach(folders::add);
        }
        assertThat(folders)
                .containsExactly(
                        "META-INF",
                        HOOK,
                        "io/mokuteki/agent",
                        "io/mokuteki/agent/canary",
                        "io/mokuteki/agent/platform",
                        "io/mokuteki/agent/shaded/bytebuddy/jar/asm",
                        "io/mokuteki/agent/shaded/resolution",
                        "io/mokuteki/agent/weaving");
    }

    @Test
    void namesNoUnrelocatedHelper() throws IOException {
        List<String> offenders = new ArrayList<>();
        try (JarFile jar = new JarFile(AgentJar.FILE.toFile())) {
            for (JarEntry entry : jar.stream().toList()) {
                if (!entry.getName().endsWith(".class")) {
                    continue;
                }
                try (InputStream in = jar.getInputStream(entry)) {
                    String constants = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
                    if (constants.contains("net/bytebuddy")
                            || constants.contains("net.bytebuddy")
                            || constants.contains("io/mokuteki/resolution")
                            || constants.contains("org/objectweb/asm")) {
                        offenders.add(entry.getName());
                    }
                }
            }
        }
        assertThat(offenders).isEmpty();
    }

    @Test
    void nestsTheHookInAJarOfItsOwn() throws IOException {
        List<String> classes = new ArrayList<>();
        try (JarFile jar = new JarFile(AgentJar.FILE.toFile());
                InputStream hook = jar.getInputStream(jar.getJarEntry(HOOK));
                JarInputStream nested = new JarInputStream(new ByteArrayInputStream(hook.readAllBytes()))) {
            for (JarEntry entry; (entry = nested.getNextJarEntry()) != null; ) {
                if (!entry.isDirectory() && !entry.getName().startsWith("META-INF/")) {
                    classes.add(entry.getName());
                }
            }
        }
        assertThat(classes)
                .contains("io/mokuteki/agent/hook/Guard.class")
                .allMatch(name -> name.startsWith("io/mokuteki/agent/hook/"));
    }

    @Test
    void tellsTheJvmHowToStartItAndLeavesTheBootClassPathAlone() throws IOException {
        try (JarFile jar = new JarFile(AgentJar.FILE.toFile())) {
            Attributes manifest = jar.getManifest().getMainAttributes();
            assertThat(manifest.getValue("Premain-Class")).isEqualTo("io.mokuteki.agent.GovernanceAgent");
            assertThat(manifest.getValue("Agent-Class")).isEqualTo("io.mokuteki.agent.GovernanceAgent");
            assertThat(manifest.getValue("Can-Retransform-Classes")).isEqualTo("true");
            assertThat(manifest.getValue("Boot-Class-Path")).isNull();
            assertThat(manifest.getValue("Multi-Release")).isNull();
        }
    }
}
