package io.mokuteki.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.mokuteki.agent.SecondJvm.Run;
import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two applications in one Tomcat, each with its own library and policy in {@code WEB-INF}. */
@Tag("full")
class TomcatIT {

    private static final List<String> LIBRARIES = List.of(
            "governance-",
            "snakeyaml-engine-",
            "jakarta.validation-api-",
            "hibernate-validator-",
            "jboss-logging-",
            "classmate-",
            "slf4j-api-",
            "jspecify-");
    private static final Path CLASSES = Path.of("target", "test-classes");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void eachIsHeldToItsOwnPolicyAndLetGoWhenItIsUndeployed(Path jdk) throws IOException {
        String policy = Files.readString(WithTheLibraryIT.POLICY);
        Path shop = application("shop", policy);
        Path other = application("other", policy.replaceFirst("        - payment\n", ""));
        Path server = copy("com/example/server", folder.resolve("server"));
        Run run = SecondJvm.start(
                jdk,
                server
                        + File.pathSeparator
                        + SecondJvm.entries("tomcat-embed-core")
                        + File.pathSeparator
                        + SecondJvm.entries("jakarta.annotation-api"),
                true,
                "com.example.server.Server",
                shop.toString(),
                other.toString(),
                folder.resolve("work").toString());
        assertThat(run.out())
                .as(String.join("\n", run.err()))
                .containsExactly(
                        "/shop: without a purpose NO_PURPOSE, for billing 100",
                        "/other: without a purpose NO_PURPOSE, for billing NOT_NECESSARY",
                        "/shop: without a purpose NO_PURPOSE, for billing 100",
                        "/shop is undeployed, and its loader collected",
                        "/other: without a purpose NO_PURPOSE, for billing NOT_NECESSARY",
                        "/shop: without a purpose NO_PURPOSE, for billing NOT_NECESSARY");
        assertThat(run.exit()).isZero();
    }

    private Path application(String name, String policy) throws IOException {
        Path application = folder.resolve(name);
        Path classes = copy("com/example/webapp", application.resolve("WEB-INF/classes"));
        Files.writeString(classes.resolve("governance-policy.yaml"), policy);
        Path libraries = Files.createDirectories(application.resolve("WEB-INF/lib"));
        for (String library : SecondJvm.libraryClassPath().split(File.pathSeparator)) {
            Path jar = Path.of(library);
            if (Files.isRegularFile(jar)
                    && LIBRARIES.stream().anyMatch(jar.getFileName().toString()::startsWith)) {
                Files.copy(jar, libraries.resolve(jar.getFileName()));
            }
        }
        Files.writeString(application.resolve("WEB-INF/web.xml"), """
                <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.1" metadata-complete="true">
                  <servlet>
                    <servlet-name>account</servlet-name>
                    <servlet-class>com.example.webapp.AccountServlet</servlet-class>
                  </servlet>
                  <servlet-mapping>
                    <servlet-name>account</servlet-name>
                    <url-pattern>/account</url-pattern>
                  </servlet-mapping>
                </web-app>
                """);
        return application;
    }

    /** Copies a package's classes. */
    private static Path copy(String from, Path to) throws IOException {
        Path target = Files.createDirectories(to.resolve(from));
        try (DirectoryStream<Path> classes = Files.newDirectoryStream(CLASSES.resolve(from))) {
            for (Path file : classes) {
                Files.copy(file, target.resolve(file.getFileName()));
            }
        }
        return to;
    }
}
