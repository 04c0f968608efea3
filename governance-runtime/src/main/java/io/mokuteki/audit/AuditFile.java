package io.mokuteki.audit;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Appends lines to a file. Each is given to the system as soon as it comes, so that a process that is killed loses none
 * that was written, and forced to the disk at each tick.
 *
 * <p>A file that cannot be written, on a full disk for example, is an alarm, once. Each tick tries again; lines wait
 * until then, up to a limit, above which they are dropped and counted. A file that was renamed or deleted is made anew
 * at the next tick. Used by one thread.
 */
final class AuditFile implements SlowSink<Violation> {

    private final Path path;
    private final int capacity;
    private final Supplier<List<String>> changes;
    private final Deque<String> waiting = new ArrayDeque<>();
    private @Nullable FileChannel channel;
    private @Nullable Object key;
    private boolean unforced;
    private boolean failing;
    private final LongAdder dropped = new LongAdder();

    /**
     * @param capacity how many lines wait while the file cannot be written
     * @param changes asked at each tick for further lines
     */
    AuditFile(Path path, int capacity, Supplier<List<String>> changes) {
        this.path = path;
        this.capacity = capacity;
        this.changes = changes;
    }

    /** How many lines were dropped because the file could not be written. */
    long dropped() {
        return dropped.sum();
    }

    @Override
    public void write(Violation violation) {
        if (waiting.size() >= capacity) {
            dropped.increment();
            return;
        }
        waiting.add(AuditLines.violation(violation));
        if (!failing) {
            writeWaiting();
        }
    }

    @Override
    public boolean tick() {
        if (wasMoved()) {
            release();
        }
        if (writeWaiting()) {
            waiting.addAll(changes.get());
            writeWaiting();
        }
        return true;
    }

    @Override
    public void close() {
        release();
    }

    private boolean writeWaiting() {
        try {
            for (String line = waiting.peek(); line != null; line = waiting.peek()) {
                append(line);
                waiting.remove();
            }
            if (unforced && channel != null) {
                // A pipe or a terminal has no disk to be forced to.
                if (Files.isRegularFile(path)) {
                    channel.force(false);
                }
                unforced = false;
            }
        } catch (IOException | RuntimeException failure) {
            failed(failure);
            return false;
        }
        if (failing) {
            failing = false;
            Alarm.warn("The audit file " + path + " is written again. " + dropped.sum()
                    + " violations are missing from it.");
        }
        return true;
    }

    private void append(String line) throws IOException {
        FileChannel open = channel != null ? channel : open();
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            open.write(bytes);
        }
        unforced = true;
    }

    private FileChannel open() throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        boolean torn = endsWithinALine();
        FileChannel open = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        channel = open;
        key = key();
        if (torn) {
            open.write(ByteBuffer.wrap(new byte[] {'\n'}));
        }
        return open;
    }

    /** Whether whoever wrote the file before was stopped in the middle of a line. */
    private boolean endsWithinALine() throws IOException {
        if (!Files.isRegularFile(path) || Files.size(path) == 0) {
            return false;
        }
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            file.seek(file.length() - 1);
            return file.read() != '\n';
        }
    }

    private boolean wasMoved() {
        if (channel == null) {
            return false;
        }
        try {
            Object now = key();
            return now != null && !now.equals(key);
        } catch (IOException gone) {
            return true;
        }
    }

    /** What tells a file from another of the same name; null where the system has nothing. */
    private @Nullable Object key() throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
    }

    private void failed(Exception failure) {
        // Opened anew at the next try, which sees how far the line came.
        release();
        if (!failing) {
            failing = true;
            Alarm.error("The audit file " + path + " cannot be written: " + failure
                    + ". Violations are refused and counted as before. Up to " + capacity
                    + " lines wait until it can be written again.");
        }
    }

    private void release() {
        FileChannel open = channel;
        channel = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException closed) {
                // What was written is written; what was not is still waiting.
            }
        }
    }
}
