package io.mokuteki.runtime;

import java.util.List;

/**
 * A type whose {@code toString} tells governed data.
 *
 * @param type its binary name
 * @param fields the governed fields that the text tells
 * @param singleComponent whether the type wraps a single value; its text ends up in addresses and columns, so instead of
 *     a mask it throws
 */
record GovernedText(String type, List<GovernedRead> fields, boolean singleComponent) {

    GovernedText {
        fields = List.copyOf(fields);
    }

    /** {@code Customer[•••]}. */
    String mask() {
        return type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1) + "[•••]";
    }
}
