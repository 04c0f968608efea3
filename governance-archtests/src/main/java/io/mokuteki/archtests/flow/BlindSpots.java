package io.mokuteki.archtests.flow;

import com.tngtech.archunit.core.domain.JavaAccess;
import io.mokuteki.archtests.flow.CallGraph.Node;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the analysis cannot see: said, never silent. */
final class BlindSpots {

    private final AnalysedCode code;

    BlindSpots(AnalysedCode code) {
        this.code = code;
    }

    List<BlindSpot> find() {
        Set<BlindSpot> blindSpots = new LinkedHashSet<>();
        QueryMethods queries = new QueryMethods(code.resolution());
        for (Node node : code.graph().nodes()) {
            for (JavaAccess<?> access : node.unit().getAccessesFromSelf()) {
                String owner = access.getTargetOwner().getName();
                String where = node.siteAt(access.getLineNumber()).toString();
                if (QueryCalls.include(access)) {
                    blindSpots.add(new BlindSpot(BlindSpot.Kind.QUERY, where, QueryMethods.COLUMNS));
                } else if (HandedOn.areAskedFor(access)) {
                    blindSpots.add(new BlindSpot(BlindSpot.Kind.HANDED_ON, where, HandedOn.VALUES));
                } else if (LeavingTheProcess.reflects(owner, access.getName())) {
                    blindSpots.add(
                            new BlindSpot(BlindSpot.Kind.REFLECTION, where, "What it reads is decided at run time."));
                } else if (owner.equals("io.mokuteki.runtime.PurposeScope")
                        && access.getName().equals("open")) {
                    blindSpots.add(new BlindSpot(
                            BlindSpot.Kind.SCOPE_BY_HAND,
                            where,
                            "Its purposes are in force at run time only; reads in it are judged without them."));
                }
            }
            queries.unseen(node).ifPresent(blindSpots::add);
            if (HandedOn.areGivenTo(node.unit())) {
                blindSpots.add(
                        new BlindSpot(BlindSpot.Kind.HANDED_ON, node.site().toString(), HandedOn.VALUES));
            }
        }
        code.resolution()
                .unresolved()
                .forEach(name -> blindSpots.add(new BlindSpot(
                        BlindSpot.Kind.UNRESOLVED_CLASS,
                        name,
                        "Its class file was not found, so what it says or inherits is not known.")));
        code.flow()
                .crowded()
                .forEach(
                        where -> blindSpots.add(
                                new BlindSpot(
                                        BlindSpot.Kind.TOO_MANY_STACKS,
                                        where,
                                        "More stacks of purposes reach it than are kept apart; beyond them all purposes must permit.")));
        code.graph()
                .wideCalls()
                .forEach((call, count) -> blindSpots.add(new BlindSpot(
                        BlindSpot.Kind.WIDE_CALL, call, "A call of it counts as a call of " + count + " methods.")));
        return blindSpots.stream()
                .sorted(Comparator.comparing(BlindSpot::kind)
                        .thenComparing(BlindSpot::where)
                        .thenComparing(BlindSpot::text))
                .toList();
    }
}
