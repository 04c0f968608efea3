package io.mokuteki.runtime;

import io.mokuteki.policy.PolicyFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every second whether the policy's file has changed, and reloads it; see {@link PolicyInForce#watch}.
 *
 * <p>It compares what the file holds, by its path: events of the file system are not told of mounted folders, nor of a
 * link that points elsewhere, which is how Kubernetes changes a {@code ConfigMap}. A change is judged when two looks in a
 * row have seen the same: a file that is being written is left alone, since its first half might be valid, and another
 * policy. What can't be used is told once, not every second.
 *
 * <p>One daemon thread, from its start to {@link #close}. Thread-safe.
 */
public final class PolicyWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger("io.mokuteki.policy");
    private static final String WANTED = "mokuteki.policy.watch";
    private static final Duration EVERY = Duration.ofSeconds(1);
    /** More than any policy may have, so that a file that is far too long is read no further. */
    private static final int MOST_BYTES = 2 << 20;

    private final PolicySource source;
    private final Path file;
    private final CountDownLatch closed = new CountDownLatch(1);

    /** What the last look saw. Null when it could not be read, and before the first. */
    private byte @Nullable [] seen;
    /** What was judged last. */
    private byte @Nullable [] judged;

    private boolean seenOnce;
    private boolean judgedOnce;

    PolicyWatch(PolicySource source, Path file) {
        this.source = source;
        this.file = file;
    }

    /** Whether the system property {@code mokuteki.policy.watch}, or the environment, asks for it. */
    static boolean isWanted() {
        String environment = System.getenv("MOKUTEKI_POLICY_WATCH");
        return Boolean.parseBoolean(System.getProperty(WANTED, environment));
    }

    /** Starts one if it is asked for and possible, else says why not: the policy in force is as good without. */
    static void startIfWanted(PolicySource source) {
        if (isWanted()) {
            try {
                start(source);
            } catch (IllegalStateException impossible) {
                LOG.warn("{}", impossible.getMessage());
            }
        }
    }

    static PolicyWatch start(PolicySource source) {
        Path file = source.location()
                .file(source.loader())
                .orElseThrow(() -> new IllegalStateException(
                        "The policy " + source.location().text()
                                + " is not a file, so it can't change and can't be watched. Put it into the file system and name"
                                + " its path with mokuteki.policy."));
        PolicyWatch watch = new PolicyWatch(source, file);
        watch.start(EVERY);
        LOG.info("The policy in {} is watched: a change is put in force within seconds.", file);
        return watch;
    }

    Thread start(Duration every) {
        Thread thread = new Thread(() -> run(every), "mokuteki-policy-watch");
        thread.setDaemon(true);
        thread.setContextClassLoader(PolicyWatch.class.getClassLoader());
        thread.start();
        return thread;
    }

    /** Stops watching; the policy in force stays. Closing again does nothing. */
    @Override
    public void close() {
        closed.countDown();
    }

    private void run(Duration every) {
        // A loader that shows no class files would look as if it were closed.
        boolean loaderTells = showsOwnClass();
        try {
            while (!closed.await(every.toMillis(), TimeUnit.MILLISECONDS)) {
                if (loaderTells && !showsOwnClass()) {
                    return; // Undeployed; this thread would keep all of its classes.
                }
                if (!look()) {
                    return;
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean showsOwnClass() {
        return PolicyWatch.class.getResource("PolicyWatch.class") != null;
    }

    /**
     * Looks once.
     *
     * @return whether to look again: not when the policy in force comes from elsewhere by now
     */
    synchronized boolean look() {
        if (!PolicyInForce.current().isFrom(source)) {
            return false;
        }
        byte[] now = content();
        boolean settled = seenOnce && Arrays.equals(now, seen);
        seen = now;
        seenOnce = true;
        if (!settled || judgedOnce && Arrays.equals(now, judged)) {
            return true;
        }
        judged = now;
        judgedOnce = true;
        PolicyFile read = now == null
                ? PolicyFile.read(file)
                : PolicyFile.read(source.location().text(), new ByteArrayInputStream(now));
        if (now == null && read.policy().isPresent()) {
            return true; // It has come in between; the next look sees whether it is whole.
        }
        try {
            return PolicyLoading.again(source, read).isPresent();
        } catch (RuntimeException defect) {
            LOG.error("The policy in {} could not be read again. The one in force stays.", file, defect);
            return true;
        }
    }

    private byte @Nullable [] content() {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(MOST_BYTES);
        } catch (IOException unreadable) {
            return null;
        }
    }
}
