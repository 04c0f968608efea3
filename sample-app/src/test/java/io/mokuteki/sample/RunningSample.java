package io.mokuteki.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sample's runnable jar in a JVM of its own, as a user starts it. */
final class RunningSample implements AutoCloseable {

    private static final Path JAR = Path.of("target", "sample-app.jar").toAbsolutePath();
    private static final Path AGENT = Path.of("..", "governance-runtime", "agent", "target", "governance-agent.jar")
            .toAbsolutePath();
    private static final Pattern ADDRESS = Pattern.compile("Open (http://localhost:\\d+)");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Process process;
    private final Path log;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private String address = "";
    private String token = "";

    private RunningSample(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** This JDK, and in the full lane 25 where there is one. */
    static List<Path> jdks() {
        List<Path> jdks = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"))));
        if (Boolean.getBoolean("test.other.jdks") && Runtime.version().feature() < 25) {
            jdk25().ifPresent(jdks::add);
        }
        return jdks;
    }

    private static Optional<Path> jdk25() {
        String named = System.getenv("JAVA25_HOME");
        if (named != null) {
            return Optional.of(Path.of(named));
        }
        Path installed = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(installed)) {
            return Optional.empty();
        }
        try (var found = Files.newDirectoryStream(installed, "*25*")) {
            for (Path candidate : found) {
                if (Files.isExecutable(candidate.resolve("bin/java"))) {
                    return Optional.of(candidate);
                }
            }
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static RunningSample withAgent(Path jdk, String... options) {
        List<String> all = new ArrayList<>(List.of("-javaagent:" + AGENT));
        all.addAll(List.of(options));
        return start(jdk, JAR, all);
    }

    static RunningSample withoutAgent(Path jdk) {
        return start(jdk, JAR, List.of());
    }

    /** Without the agent, but with the classes woven as a build would have done it. */
    static RunningSample wovenByItsBuild(Path jdk, Path folder) throws IOException {
        return start(jdk, WovenSample.of(JAR, folder.resolve("woven.jar")), List.of());
    }

    private static RunningSample start(Path jdk, Path jar, List<String> options) {
        List<String> command =
                new ArrayList<>(List.of(jdk.resolve("bin").resolve("java").toString()));
        // As ./mvnw -Pstart does: half the processor time until the page answers.
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(options);
        command.addAll(List.of("-jar", jar.toString(), "--server.port=0"));
        try {
            Path log = Files.createTempFile("sample", ".log");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            RunningSample sample = new RunningSample(process, log);
            sample.awaitReady();
            return sample;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void awaitReady() throws IOException {
        Instant patience = Instant.now().plus(Duration.ofMinutes(4));
        while (Instant.now().isBefore(patience) && process.isAlive()) {
            Matcher announced = ADDRESS.matcher(output());
            if (address.isEmpty() && announced.find()) {
                address = announced.group(1);
            }
            if (!address.isEmpty()
                    && json(HttpRequest.newBuilder(URI.create(address + "/progress")))
                            .path("stage")
                            .asString()
                            .equals("DONE")) {
                return;
            }
            pause();
        }
        String output = output();
        close();
        throw new IllegalStateException("The sample did not get ready:\n" + output);
    }

    /** Where it answers, without a path. */
    String address() {
        return address;
    }

    /** The start page, in English. */
    String page() {
        return send(HttpRequest.newBuilder(URI.create(address + "/?lang=en"))).body();
    }

    /** What became of an action. */
    JsonNode run(String scenario, String action) {
        if (token.isEmpty()) {
            Matcher found = TOKEN.matcher(page());
            if (!found.find()) {
                throw new IllegalStateException("The page has no form.");
            }
            token = found.group(1);
        }
        return json(HttpRequest.newBuilder(URI.create(address + "/scenarios/" + scenario + "/" + action))
                .header("Accept", "application/json")
                .header("X-CSRF-TOKEN", token)
                .POST(HttpRequest.BodyPublishers.noBody()));
    }

    /** The status of a page, asked for by whoever ran the last action. */
    int status(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path))).statusCode();
    }

    /** Everything that it printed. */
    String output() {
        try {
            return Files.readString(log);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private JsonNode json(HttpRequest.Builder request) {
        return JsonMapper.shared().readTree(send(request).body());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(Duration.ofMinutes(2)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(output(), failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(250);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            Files.deleteIfExists(log);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
