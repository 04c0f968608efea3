package io.mokuteki.archtests.report;

import java.util.Comparator;

/**
 * A place in code.
 *
 * @param type binary name of the type, {@code com.example.Invoices$Run}
 * @param member what of the type: {@code run(YearMonth)} or {@code phone}; empty for the type itself
 * @param file the source file, relative to the repository, with forward slashes; empty when nobody knows
 * @param line from 1; 0 when nobody knows
 */
public record Site(String type, String member, String file, int line) implements Comparable<Site> {

    private static final Comparator<Site> ORDER = Comparator.comparing(Site::type)
            .thenComparing(Site::line)
            .thenComparing(Site::member)
            .thenComparing(Site::file);

    @Override
    public int compareTo(Site other) {
        return ORDER.compare(this, other);
    }

    /** Type without its package, and member: {@code Invoices$Run.run(YearMonth)}. */
    public String code() {
        String simple = type.substring(type.lastIndexOf('.') + 1);
        return member.isEmpty() ? simple : simple + "." + member;
    }

    /** File and line, as far as known: {@code src/main/java/com/example/Invoices.java:42}. */
    public String place() {
        return line == 0 ? file : file + ":" + line;
    }

    /** The last part of {@link #place()}: {@code Invoices.java:42}. */
    public String shortPlace() {
        String place = place();
        return place.substring(place.lastIndexOf('/') + 1);
    }
}
