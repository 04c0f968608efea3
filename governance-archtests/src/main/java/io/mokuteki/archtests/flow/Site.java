package io.mokuteki.archtests.flow;

import java.util.Comparator;

/**
 * A place in code.
 *
 * @param type the type's binary name
 * @param member the method's name ({@code <init>} for a constructor) or the field's
 * @param file the source file's name
 * @param line counted from 1; 0 where class files hold none, as for fields
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

    /** {@code com.example.Shop.print(Shop.java:41)}, as stack traces and IDEs spell it. */
    @Override
    public String toString() {
        return type + "." + member + "(" + file + (line > 0 ? ":" + line : "") + ")";
    }
}
