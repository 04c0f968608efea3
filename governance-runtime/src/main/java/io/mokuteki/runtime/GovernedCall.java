package io.mokuteki.runtime;

import java.util.List;
import java.util.Optional;

/**
 * A method that runs for purposes, or makes statistics.
 *
 * @param purposes its own purposes; none when it only makes statistics
 * @param statistics the statistics that it makes, if it does
 * @param type the binary name of the declaring type
 * @param name the method's name
 */
record GovernedCall(String type, String name, List<String> purposes, Optional<Making> statistics) {

    GovernedCall {
        purposes = List.copyOf(purposes);
    }

    String target() {
        return type + "." + name;
    }

    /**
     * The making of statistics.
     *
     * @param clause the clause that allows it
     * @param minimumGroupSize the method's own minimum, 0 for none
     */
    record Making(String clause, int minimumGroupSize) {}
}
