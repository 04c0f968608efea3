package io.mokuteki.audit;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the audit trail is written, beside the log: {@code mokuteki.audit.file} and {@code mokuteki.audit.flush}, as
 * system properties, as environment variables ({@code MOKUTEKI_AUDIT_FILE}), or in Spring's environment.
 *
 * @param file the file to append to, none by default
 * @param flush how often counts are written and the file is forced to the disk: what a crash can lose at most
 */
public record AuditSettings(Optional<Path> file, Duration flush) {

    private static final Duration SHORTEST = Duration.ofMillis(10);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m)");

    /** A second. */
    public static final Duration DEFAULT_FLUSH = Duration.ofSeconds(1);

    /** No file. */
    public static final AuditSettings NONE = new AuditSettings(Optional.empty(), DEFAULT_FLUSH);

    public AuditSettings {
        if (flush.compareTo(SHORTEST) < 0 || flush.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "mokuteki.audit.flush is " + flush + ". It must be from 10ms to an hour.");
        }
    }

    /**
     * What the system properties say, else the environment.
     *
     * @throws IllegalArgumentException naming the setting that is no path or no duration
     */
    static AuditSettings ofSystem() {
        return of(System::getProperty, System::getenv);
    }

    static AuditSettings of(Function<String, @Nullable String> property, Function<String, @Nullable String> variable) {
        return new AuditSettings(
                setting("mokuteki.audit.file", property, variable).map(Path::of),
                setting("mokuteki.audit.flush", property, variable)
                        .map(AuditSettings::duration)
                        .orElse(DEFAULT_FLUSH));
    }

    private static Optional<String> setting(
            String name, Function<String, @Nullable String> property, Function<String, @Nullable String> variable) {
        String given = property.apply(name);
        if (given == null) {
            given = variable.apply(name.toUpperCase(Locale.ROOT).replace('.', '_'));
        }
        return Optional.ofNullable(given).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static Duration duration(String text) {
        Matcher number = DURATION.matcher(text);
        if (!number.matches()) {
            throw new IllegalArgumentException(
                    "mokuteki.audit.flush is '" + text + "'. It must be a number with its unit: 500ms, 2s or 1m.");
        }
        long count = Long.parseLong(number.group(1));
        return switch (number.group(2)) {
            case "ms" -> Duration.ofMillis(count);
            case "s" -> Duration.ofSeconds(count);
            default -> Duration.ofMinutes(count);
        };
    }
}
