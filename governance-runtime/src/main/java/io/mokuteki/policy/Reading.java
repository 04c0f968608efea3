package io.mokuteki.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/** What reading one policy file brought to light: problems, and where each element of the policy stands. */
final class Reading {

    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Location> locations = new HashMap<>();
    private final Set<String> broken = new HashSet<>();

    void problem(Location location, String rule, Map<String, ?> parameters) {
        findings.add(new Finding(location, rule, parameters));
    }

    /** A problem that leaves an element without a usable value: nothing further is said about what it holds. */
    void broken(String path, Location location, String rule, Map<String, ?> parameters) {
        broken.add(path);
        problem(location, rule, parameters);
    }

    /** Remembers where the element of that path stands. */
    void at(String path, Location location) {
        locations.putIfAbsent(path, location);
    }

    /** Where that path stands, or what is nearest around it. */
    Location locate(String path) {
        String around = path;
        while (!locations.containsKey(around) && !around.isEmpty()) {
            around = around.substring(0, Math.max(0, Math.max(around.lastIndexOf('.'), around.lastIndexOf('['))));
        }
        return locations.getOrDefault(around, Location.START);
    }

    /** Whether a problem was already found at that path, or around it. */
    boolean isBroken(String path) {
        return broken.stream()
                .anyMatch(prefix -> path.startsWith(prefix)
                        && (path.length() == prefix.length() || ".[<".indexOf(path.charAt(prefix.length())) >= 0));
    }

    /** Forgets the findings so far, for one that makes them meaningless. */
    void dropFindings() {
        findings.clear();
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    static Location location(Node node) {
        return node.getStartMark().map(Reading::location).orElse(Location.START);
    }

    static Location location(Mark mark) {
        return new Location(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
