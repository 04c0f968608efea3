package io.mokuteki.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An application that is undeployed while the JVM goes on. */
@Timeout(60)
class UndeployedTest {

    private static final String FILE = "io.mokuteki.audit.UndeployedTest.file";

    @TempDir
    private Path folder;

    /** Runs in the application's loader. */
    public static final class Application implements Runnable {

        @Override
        public void run() {
            Captured log = Captured.of("io.mokuteki.violations");
            AuditTrail trail = AuditTrail.install(
                    new AuditSettings(Optional.of(Path.of(System.getProperty(FILE))), Duration.ofSeconds(1)));
            ViolationListener slow = new ViolationListener() {
                @Override
                public void onViolation(Violation violation) {
                    // Hearing of it starts the thread.
                }

                @Override
                public boolean isSlow() {
                    return true;
                }
            };
            for (int like = 0; like < 3; like++) {
                AuditTrail.record(Violations.at("A.a(A.java:1)"), List.of(slow));
            }
            trail.close();
            if (log.messages().size() != 2) {
                throw new IllegalStateException(
                        "One is told, and at the end that there were two more: " + log.messages());
            }
        }
    }

    @AfterEach
    void forget() {
        System.clearProperty(FILE);
    }

    @Test
    void a_trail_that_was_closed_does_not_keep_its_class_loader() throws Exception {
        Path file = folder.resolve("audit.jsonl");
        System.setProperty(FILE, file.toString());
        ReferenceQueue<ClassLoader> gone = new ReferenceQueue<>();
        PhantomReference<ClassLoader> loader = deployAndUndeploy(gone);

        while (gone.remove(100) == null) {
            System.gc();
        }

        assertThat(loader.refersTo(null)).isTrue();
        assertThat(Files.readString(file)).endsWith("\"denied\":3,\"observed\":0,\"dropped\":0}\n");
    }

    private static PhantomReference<ClassLoader> deployAndUndeploy(ReferenceQueue<ClassLoader> gone) throws Exception {
        List<URL> libraries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            libraries.add(Path.of(entry).toUri().toURL());
        }
        try (URLClassLoader application =
                new URLClassLoader(libraries.toArray(new URL[0]), ClassLoader.getPlatformClassLoader())) {
            ((Runnable) application
                            .loadClass(Application.class.getName())
                            .getDeclaredConstructor()
                            .newInstance())
                    .run();
            return new PhantomReference<>(application, gone);
        }
    }
}
