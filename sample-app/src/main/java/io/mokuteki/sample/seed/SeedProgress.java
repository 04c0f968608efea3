package io.mokuteki.sample.seed;

import io.mokuteki.annotation.NotPersonal;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** How far the seeding is, for the page. Thread-safe. */
@Component
public class SeedProgress {

    /** Where the seeding stands. */
    public enum Stage {
        RUNNING,
        DONE,
        FAILED
    }

    /**
     * A moment of it.
     *
     * @param stage running, done or failed
     * @param percent 0 to 100
     * @param readings how many half-hourly readings there are
     */
    @NotPersonal("a count of rows, and how far it is")
    public record Status(Stage stage, int percent, long readings) {}

    private final AtomicReference<Status> status = new AtomicReference<>(new Status(Stage.RUNNING, 0, 0));

    public Status status() {
        return status.get();
    }

    public boolean isDone() {
        return status().stage() == Stage.DONE;
    }

    void running(int percent, long readings) {
        status.set(new Status(Stage.RUNNING, percent, readings));
    }

    void done(long readings) {
        status.set(new Status(Stage.DONE, 100, readings));
    }

    void failed() {
        status.set(new Status(Stage.FAILED, status().percent(), status().readings()));
    }
}
