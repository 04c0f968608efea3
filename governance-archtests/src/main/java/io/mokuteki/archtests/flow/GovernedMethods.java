package io.mokuteki.archtests.flow;

import com.tngtech.archunit.core.domain.JavaModifier;
import io.mokuteki.archtests.flow.CallGraph.Node;
import io.mokuteki.policy.Request;
import io.mokuteki.resolution.MethodGovernance;
import io.mokuteki.resolution.MethodGovernance.Disclosure;
import io.mokuteki.resolution.MethodGovernance.ParameterKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The methods that serve a purpose, hand data over, or make statistics. */
final class GovernedMethods {

    private final AnalysedCode code;

    GovernedMethods(AnalysedCode code) {
        this.code = code;
    }

    List<PurposeMethod> forPurposes() {
        List<PurposeMethod> methods = new ArrayList<>();
        for (Node node : code.graph().nodes()) {
            code.governed(node)
                    .filter(method -> method.purposeSource().isPresent())
                    .ifPresent(method -> methods.add(new PurposeMethod(
                            node.site(),
                            method.descriptor(),
                            method.purposes(),
                            method.purposeSource().orElseThrow(),
                            code.flow().isEntryPoint(node))));
        }
        methods.sort(Comparator.comparing(PurposeMethod::site).thenComparing(PurposeMethod::descriptor));
        return methods;
    }

    List<HandOver> handOvers() {
        List<HandOver> handOvers = new ArrayList<>();
        for (Node node : code.graph().nodes()) {
            Optional<Disclosure> disclosure = code.governed(node).flatMap(MethodGovernance::disclosure);
            if (disclosure.isPresent() && !isImplementedElsewhere(node)) {
                handOvers.add(handOver(node, code.governed(node).orElseThrow(), disclosure.get()));
            }
        }
        handOvers.sort(Comparator.comparing(HandOver::site).thenComparing(HandOver::descriptor));
        return handOvers;
    }

    private HandOver handOver(Node node, MethodGovernance method, Disclosure disclosure) {
        Set<String> categories = new LinkedHashSet<>(disclosure.result());
        disclosure.parameters().forEach(parameter -> categories.addAll(parameter.categories()));
        Optional<String> channel = Optional.of(disclosure.channel()).filter(id -> !id.isEmpty());
        List<Judgement> judgements = List.of();
        boolean called = method.hasBody() || !node.callers().isEmpty();
        if (!categories.isEmpty() && called) {
            Request request = Request.read(List.copyOf(categories))
                    .to(disclosure.to(), channel.stream().toList());
            judgements = code.judge(node, request);
        }
        return new HandOver(
                node.site(),
                method.descriptor(),
                disclosure.to(),
                channel,
                disclosure.declared(),
                List.copyOf(categories),
                disclosure.parameters().stream()
                        .filter(parameter -> parameter.kind() == ParameterKind.UNCLASSIFIED)
                        .toList(),
                judgements);
    }

    /** Whether it has no body, and imported classes have one for it, which are judged themselves. */
    private boolean isImplementedElsewhere(Node node) {
        return node.unit().getModifiers().contains(JavaModifier.ABSTRACT)
                && node.unit().getOwner().getAllSubclasses().stream()
                        .filter(type -> !type.isInterface())
                        .flatMap(type -> type.getCodeUnits().stream())
                        .anyMatch(unit -> CallGraph.signature(unit).equals(CallGraph.signature(node.unit()))
                                && !unit.getModifiers().contains(JavaModifier.ABSTRACT));
    }

    List<MakingOfStatistics> makingStatistics() {
        List<MakingOfStatistics> made = new ArrayList<>();
        for (Node node : code.graph().nodes()) {
            code.governed(node)
                    .ifPresent(method -> method.reclassification()
                            .ifPresent(reclassification -> made.add(new MakingOfStatistics(
                                    node.site(),
                                    method.descriptor(),
                                    method.purposes(),
                                    reclassification.to(),
                                    reclassification.clause(),
                                    reclassification.minimumGroupSize(),
                                    node.unit().getRawReturnType().getName(),
                                    code.resolution()
                                            .categoriesOfResultType(
                                                    node.type(), method.name(), method.descriptor())))));
        }
        made.sort(Comparator.comparing(MakingOfStatistics::site).thenComparing(MakingOfStatistics::descriptor));
        return made;
    }
}
