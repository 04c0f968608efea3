package com.example.faults;

import io.mokuteki.annotation.DataCategory;
import io.mokuteki.annotation.NotPersonal;
import java.nio.file.Files;
import java.nio.file.Path;
import jdk.jfr.Event;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** Events of JDK Flight Recorder that hold personal data: what comes of them, and what stands in the recording. */
public final class Events {

    private Events() {}

    /** One that would record it. */
    public static final class Call extends Event {
        @DataCategory("phone")
        String phone = "03";
    }

    /** The fields of its superclass are recorded too. */
    public abstract static class Personal extends Event {
        @DataCategory("phone")
        String phone = "03";
    }

    /** One that inherits what would be recorded. */
    public static final class Inheriting extends Personal {}

    /** One that is told it, and does not record it. */
    public static final class Careful extends Event {
        @DataCategory("phone")
        private transient String phone = "03";

        @NotPersonal("a number")
        int digits = 2;

        @Override
        public String toString() {
            return phone;
        }
    }

    public static void main(String[] arguments) throws Exception {
        System.out.println("classified: " + outcome("Call"));
        System.out.println("inherited: " + outcome("Inheriting"));
        System.out.println("transient: " + outcome("Careful"));
    }

    private static String outcome(String event) throws Exception {
        Path file = Files.createTempFile("events", ".jfr");
        try (Recording recording = new Recording()) {
            recording.start();
            Class<?> type = Class.forName(Events.class.getName() + "$" + event);
            ((Event) type.getConstructor().newInstance()).commit();
            recording.dump(file);
            StringBuilder recorded = new StringBuilder("recorded");
            for (RecordedEvent each : RecordingFile.readAllEvents(file)) {
                if (each.getEventType().getName().startsWith("com.example.")) {
                    recorded.append(" phone ").append(each.hasField("phone"));
                    recorded.append(", digits ").append(each.hasField("digits") ? each.getInt("digits") : 0);
                }
            }
            return recorded.toString();
        } catch (LinkageError refused) {
            return refused.getClass().getSimpleName();
        } finally {
            Files.delete(file);
        }
    }
}
