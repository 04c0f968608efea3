package io.mokuteki.archtests.flow;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import io.mokuteki.archtests.flow.CallGraph.Node;
import io.mokuteki.policy.ConditionAnswers;
import io.mokuteki.policy.DecisionEngine;
import io.mokuteki.policy.Request;
import io.mokuteki.policy.Statistics;
import io.mokuteki.resolution.MethodGovernance;
import io.mokuteki.resolution.Resolution;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The code under analysis, with what everything that is found in it needs: asked of the resolution once for each method,
 * and of the flow once for all.
 */
final class AnalysedCode {

    /** Methods with these are called by a framework, whoever else calls them. */
    private static final Set<String> FRAMEWORKS_CALL = Set.of(
            "org.springframework.scheduling.annotation.Scheduled",
            "org.springframework.context.event.EventListener",
            "org.springframework.transaction.event.TransactionalEventListener",
            "org.springframework.kafka.annotation.KafkaListener",
            "org.springframework.jms.annotation.JmsListener",
            "org.springframework.amqp.rabbit.annotation.RabbitListener",
            "jakarta.annotation.PostConstruct",
            "jakarta.annotation.PreDestroy");

    private final List<JavaClass> types;
    private final Resolution resolution;
    private final DecisionEngine engine;
    private final CallGraph graph;
    private final Map<Node, Optional<MethodGovernance>> governance = new HashMap<>();
    private final PurposeFlow flow;

    AnalysedCode(JavaClasses classes, Resolution resolution, DecisionEngine engine) {
        this.types = classes.stream()
                .sorted(Comparator.comparing(JavaClass::getName))
                .toList();
        this.resolution = resolution;
        this.engine = engine;
        this.graph = new CallGraph(classes);
        graph.nodes()
                .forEach(node -> governance.put(
                        node,
                        resolution.method(
                                node.type(), node.unit().getName(), node.unit().getDescriptor())));
        boolean handsOff = !engine.policy().handOffs().isEmpty();
        this.flow = new PurposeFlow(
                graph.nodes(),
                this::isCalledByFrameworks,
                (node, context) -> context.enter(
                        governed(node).map(MethodGovernance::purposes).orElse(List.of()),
                        governed(node).map(AnalysedCode::makesStatistics).orElse(false),
                        handsOff));
    }

    /** The types, by name. */
    List<JavaClass> types() {
        return types;
    }

    Resolution resolution() {
        return resolution;
    }

    DecisionEngine engine() {
        return engine;
    }

    CallGraph graph() {
        return graph;
    }

    PurposeFlow flow() {
        return flow;
    }

    /** What governs a method, if anything does. */
    Optional<MethodGovernance> governed(Node node) {
        return governance.getOrDefault(node, Optional.empty());
    }

    /** The engine's decision for each stack of purposes that reaches the method, conditions assumed met. */
    List<Judgement> judge(Node node, Request request) {
        List<Judgement> judgements = new ArrayList<>();
        for (PurposeContext context : flow.contexts(node)) {
            judgements.add(new Judgement(
                    context.purposes(),
                    context.statistics(),
                    engine.decide(request.forPurposes(context.purposes())
                            .answeredBy(ConditionAnswers.ASSUMED)
                            .with(context.statistics() ? Statistics.IN_THE_MAKING : Statistics.NONE)),
                    flow.path(node, context)));
        }
        return judgements;
    }

    private static boolean makesStatistics(MethodGovernance method) {
        return method.reclassification()
                .filter(reclassification -> reclassification.to().equals("statistics"))
                .isPresent();
    }

    private boolean isCalledByFrameworks(Node node) {
        return governed(node).map(MethodGovernance::requestHandler).orElse(false)
                || node.unit().getAnnotations().stream()
                        .anyMatch(annotation ->
                                FRAMEWORKS_CALL.contains(annotation.getRawType().getName()));
    }
}
