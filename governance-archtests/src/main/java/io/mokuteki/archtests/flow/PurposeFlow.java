package io.mokuteki.archtests.flow;

import io.mokuteki.archtests.flow.CallGraph.Call;
import io.mokuteki.archtests.flow.CallGraph.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which stacks of purposes reach which method: from the entry points down, until nothing new comes.
 *
 * <p>A method that more than {@value #MANY} stacks reach keeps one in place of all further ones, in which every purpose
 * of the policy that occurred has to permit; {@link #crowded()} tells which.
 */
final class PurposeFlow {

    private static final int MANY = 64;

    private final Map<Node, Map<PurposeContext, @Nullable Step>> contexts = new LinkedHashMap<>();
    private final Set<Node> entryPoints = new LinkedHashSet<>();
    private final Set<String> crowded = new TreeSet<>();
    private final Entering entering;

    /** What becomes of a context when a method is entered. */
    interface Entering {
        PurposeContext enter(Node node, PurposeContext context);
    }

    private record Step(Node caller, PurposeContext context, int line) {}

    private record Arrival(Node node, PurposeContext context) {}

    PurposeFlow(List<Node> nodes, Predicate<Node> calledByFrameworks, Entering entering) {
        this.entering = entering;
        Deque<Arrival> arrivals = new ArrayDeque<>();
        for (Node node : nodes) {
            if (node.callers().isEmpty() || calledByFrameworks.test(node)) {
                start(node, arrivals);
            }
        }
        spread(arrivals);
        // What is left calls only itself, in a circle: the circle begins somewhere.
        Set<Node> left = new LinkedHashSet<>(nodes);
        left.removeAll(contexts.keySet());
        while (!left.isEmpty()) {
            start(innermost(left), arrivals);
            spread(arrivals);
            left.removeAll(contexts.keySet());
        }
    }

    boolean isEntryPoint(Node node) {
        return entryPoints.contains(node);
    }

    /** The contexts of a method's body, sorted. */
    Set<PurposeContext> contexts(Node node) {
        return new TreeMap<>(contexts.getOrDefault(node, Map.of())).navigableKeySet();
    }

    /** One way from an entry point to a method in this context, as the calls on the way. */
    List<Site> path(Node node, PurposeContext context) {
        Deque<Site> path = new ArrayDeque<>();
        Set<Arrival> seen = new HashSet<>();
        Arrival at = new Arrival(node, context);
        while (seen.add(at)) {
            Step step = contexts.getOrDefault(at.node(), Map.of()).get(at.context());
            if (step == null) {
                break;
            }
            path.addFirst(step.caller().siteAt(step.line()));
            at = new Arrival(step.caller(), step.context());
        }
        return List.copyOf(path);
    }

    /** The methods that too many stacks reach. */
    Set<String> crowded() {
        return crowded;
    }

    private void start(Node node, Deque<Arrival> arrivals) {
        entryPoints.add(node);
        arrive(node, PurposeContext.NOTHING, null, arrivals);
    }

    private void spread(Deque<Arrival> arrivals) {
        while (!arrivals.isEmpty()) {
            Arrival arrival = arrivals.removeFirst();
            for (Call call : arrival.node().calls()) {
                arrive(
                        call.callee(),
                        arrival.context(),
                        new Step(arrival.node(), arrival.context(), call.line()),
                        arrivals);
            }
        }
    }

    private void arrive(Node node, PurposeContext outside, @Nullable Step step, Deque<Arrival> arrivals) {
        Map<PurposeContext, @Nullable Step> known = contexts.computeIfAbsent(node, unknown -> new HashMap<>());
        PurposeContext inside = entering.enter(node, outside);
        if (known.size() >= MANY && !known.containsKey(inside)) {
            crowded.add(node.site().toString());
            Set<String> all = new TreeSet<>(inside.purposes());
            known.keySet().forEach(context -> all.addAll(context.purposes()));
            inside = new PurposeContext(new ArrayList<>(all), false);
        }
        if (!known.containsKey(inside)) {
            known.put(inside, step);
            arrivals.addLast(new Arrival(node, inside));
        }
    }

    /** A method of which every caller is also called by it: the one with the fewest methods above it. */
    private static Node innermost(Set<Node> left) {
        return left.stream()
                .min(Comparator.comparingInt((Node node) -> above(node).size()).thenComparing(node -> node.site()))
                .orElseThrow();
    }

    private static Set<Node> above(Node node) {
        Set<Node> above = new LinkedHashSet<>();
        Deque<Node> wave = new ArrayDeque<>(List.of(node));
        while (!wave.isEmpty()) {
            for (Node caller : wave.removeFirst().callers()) {
                if (above.add(caller)) {
                    wave.addLast(caller);
                }
            }
        }
        return above;
    }
}
