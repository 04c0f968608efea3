package io.mokuteki.archtests.flow;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.PackageMatcher;
import io.mokuteki.archtests.flow.CallGraph.Node;
import io.mokuteki.resolution.MethodGovernance;
import io.mokuteki.resolution.MethodGovernance.Disclosure;
import io.mokuteki.resolution.TypeGovernance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Calls that leave the process: of recipients' clients, and whether each stands behind a disclosure. */
final class ClientCalls {

    private final AnalysedCode code;
    private final List<PackageMatcher> recipientClients;

    /**
     * Looks for calls of what is a client by itself, and of these packages.
     *
     * @param recipientClients packages in ArchUnit's syntax
     */
    ClientCalls(AnalysedCode code, List<String> recipientClients) {
        this.code = code;
        this.recipientClients =
                recipientClients.stream().map(PackageMatcher::of).toList();
    }

    List<ClientCall> find(List<Access> accesses) {
        Set<String> readers = new TreeSet<>();
        accesses.forEach(
                access -> readers.add(access.site().type() + "." + access.site().member()));
        Map<Node, Optional<Node>> exposed = exposed();
        List<ClientCall> calls = new ArrayList<>();
        for (Node node : code.graph().nodes()) {
            boolean carries = readers.contains(node.type() + "." + node.unit().getName())
                    || !code.resolution()
                            .categoriesOfParameters(
                                    node.type(),
                                    node.unit().getName(),
                                    node.unit().getDescriptor())
                            .isEmpty();
            Map<List<Object>, ClientCall> found = new LinkedHashMap<>();
            for (JavaAccess<?> access : node.unit().getAccessesFromSelf()) {
                if (access instanceof JavaCodeUnitAccess<?> call && isClient(node, call, carries)) {
                    boolean disclosed = !exposed.containsKey(node) || disclosesItself(call);
                    String target = call.getTargetOwner().getName() + "."
                            + call.getTarget().getName();
                    found.put(
                            List.of(call.getLineNumber(), target),
                            new ClientCall(
                                    node.siteAt(call.getLineNumber()),
                                    target,
                                    disclosed,
                                    disclosed ? List.of() : pathTo(node, exposed)));
                }
            }
            calls.addAll(found.values());
        }
        calls.sort(Comparator.comparing(ClientCall::site).thenComparing(ClientCall::target));
        return calls;
    }

    private boolean isClient(Node node, JavaCodeUnitAccess<?> call, boolean carries) {
        String owner = call.getTargetOwner().getName();
        String name = call.getTarget().getName();
        boolean configured = recipientClients.stream()
                        .anyMatch(
                                matcher -> matcher.matches(call.getTargetOwner().getPackageName()))
                && !node.unit()
                        .getOwner()
                        .getPackageName()
                        .equals(call.getTargetOwner().getPackageName())
                && !name.startsWith("<");
        boolean remote = code.resolution()
                .type(owner)
                .map(TypeGovernance::isRemoteClient)
                .orElse(false);
        return configured || remote || carries && LeavingTheProcess.sends(owner, name);
    }

    private boolean disclosesItself(JavaCodeUnitAccess<?> call) {
        CodeUnitAccessTarget target = call.getTarget();
        return code.resolution()
                .method(target.getOwner().getName(), target.getName(), CallGraph.descriptor(target))
                .filter(this::disclosesOutside)
                .isPresent();
    }

    private boolean disclosesOutside(MethodGovernance method) {
        return method.disclosure()
                .filter(Disclosure::declared)
                .filter(disclosure -> {
                    var recipient = code.engine().policy().recipients().get(disclosure.to());
                    return recipient == null || recipient.outside();
                })
                .isPresent();
    }

    /** The methods that some entry point reaches without passing one that discloses, with the caller on that way. */
    private Map<Node, Optional<Node>> exposed() {
        Map<Node, Optional<Node>> exposed = new LinkedHashMap<>();
        List<Node> wave = new ArrayList<>();
        for (Node node : code.graph().nodes()) {
            if (code.flow().isEntryPoint(node)
                    && code.governed(node).filter(this::disclosesOutside).isEmpty()) {
                exposed.put(node, Optional.empty());
                wave.add(node);
            }
        }
        while (!wave.isEmpty()) {
            List<Node> next = new ArrayList<>();
            for (Node node : wave) {
                for (CallGraph.Call call : node.calls()) {
                    Node callee = call.callee();
                    if (!exposed.containsKey(callee)
                            && code.governed(callee)
                                    .filter(this::disclosesOutside)
                                    .isEmpty()) {
                        exposed.put(callee, Optional.of(node));
                        next.add(callee);
                    }
                }
            }
            wave = next;
        }
        return exposed;
    }

    private static List<Site> pathTo(Node node, Map<Node, Optional<Node>> exposed) {
        List<Site> path = new ArrayList<>();
        Node below = node;
        Optional<Node> caller = exposed.getOrDefault(node, Optional.empty());
        while (caller.isPresent()) {
            Node callee = below;
            int line = caller.get().calls().stream()
                    .filter(call -> call.callee() == callee)
                    .mapToInt(CallGraph.Call::line)
                    .findFirst()
                    .orElse(0);
            path.add(0, caller.get().siteAt(line));
            below = caller.get();
            caller = exposed.getOrDefault(below, Optional.empty());
        }
        return path;
    }
}
