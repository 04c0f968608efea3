package io.mokuteki.archtests.flow;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.PackageMatcher;
import io.mokuteki.archtests.flow.CallGraph.Node;
import io.mokuteki.policy.ConditionAnswers;
import io.mokuteki.policy.DecisionEngine;
import io.mokuteki.policy.Request;
import io.mokuteki.policy.Statistics;
import io.mokuteki.resolution.GovernedField;
import io.mokuteki.resolution.MethodGovernance;
import io.mokuteki.resolution.MethodGovernance.Disclosure;
import io.mokuteki.resolution.MethodGovernance.Parameter;
import io.mokuteki.resolution.MethodGovernance.ParameterKind;
import io.mokuteki.resolution.Resolution;
import io.mokuteki.resolution.TypeGovernance;
import io.mokuteki.resolution.TypeGovernance.DeclaredField;
import io.mokuteki.resolution.TypeGovernance.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** One analysis on its way: asks the resolution for every type and method once, and the engine for every stack. */
final class Analysis {

    private static final String STATISTICS = "statistics";

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
    private final List<PackageMatcher> recipientClients;
    private final CallGraph graph;
    private final Map<Node, Optional<MethodGovernance>> governance = new HashMap<>();
    private final PurposeFlow flow;
    private final Set<BlindSpot> blindSpots = new LinkedHashSet<>();
    private final Ids ids;

    Analysis(JavaClasses classes, Resolution resolution, DecisionEngine engine, List<String> recipientClients) {
        this.types = classes.stream()
                .sorted(Comparator.comparing(JavaClass::getName))
                .toList();
        this.resolution = resolution;
        this.engine = engine;
        this.recipientClients =
                recipientClients.stream().map(PackageMatcher::of).toList();
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
                        governed(node).map(Analysis::makesStatistics).orElse(false),
                        handsOff));
        this.ids = new Ids(engine);
    }

    GovernedCode run() {
        List<Access> found = new ArrayList<>();
        graph.nodes().forEach(node -> found.addAll(accesses(node)));
        found.sort(Comparator.comparing(Access::site).thenComparing(Access::member));
        collectIds();
        findBlindSpots();
        return new GovernedCode(
                engine.policy(),
                governedTypes(),
                members(),
                purposeMethods(),
                found,
                handOvers(),
                statistics(),
                clientCalls(found),
                forgottenFields(),
                classifiedConstants(),
                ids.unknown(),
                ids.unused(),
                blindSpots.stream()
                        .sorted(Comparator.comparing(BlindSpot::kind)
                                .thenComparing(BlindSpot::where)
                                .thenComparing(BlindSpot::text))
                        .toList());
    }

    private Optional<MethodGovernance> governed(Node node) {
        return governance.getOrDefault(node, Optional.empty());
    }

    private static boolean makesStatistics(MethodGovernance method) {
        return method.reclassification()
                .filter(reclassification -> reclassification.to().equals(STATISTICS))
                .isPresent();
    }

    private boolean isCalledByFrameworks(Node node) {
        return governed(node).map(MethodGovernance::requestHandler).orElse(false)
                || node.unit().getAnnotations().stream()
                        .anyMatch(annotation ->
                                FRAMEWORKS_CALL.contains(annotation.getRawType().getName()));
    }

    // Accesses

    private List<Access> accesses(Node node) {
        Map<List<Object>, GovernedMember> reads = new LinkedHashMap<>();
        node.unit().getAccessesFromSelf().stream()
                .sorted(Comparator.<JavaAccess<?>>comparingInt(JavaAccess::getLineNumber)
                        .thenComparing(access -> access.getTarget().getFullName()))
                .forEach(access -> read(node, access).stream()
                        .filter(member -> !isFree(node, access, member))
                        .forEach(member -> reads.putIfAbsent(List.of(member, access.getLineNumber()), member)));
        List<Access> accesses = new ArrayList<>();
        reads.forEach((key, member) -> {
            Site site = node.siteAt((Integer) key.get(1));
            accesses.add(
                    new Access(member, site, judge(node, Request.read(member.categories()), UnaryOperator.identity())));
        });
        return accesses;
    }

    /** What an access reads: the field itself, the field behind an accessor, or a classified result. */
    private Set<GovernedMember> read(Node node, JavaAccess<?> access) {
        if (access instanceof JavaFieldAccess field) {
            boolean reads = field.getAccessType() != JavaFieldAccess.AccessType.SET;
            return reads && !isTransparent(node)
                    ? resolution
                            .field(access.getTargetOwner().getName(), access.getName())
                            .map(Analysis::member)
                            .map(Set::of)
                            .orElse(Set.of())
                    : Set.of();
        }
        if (!(access instanceof JavaCodeUnitAccess<?> call)) {
            return Set.of();
        }
        Set<GovernedMember> members = new TreeSet<>();
        CodeUnitAccessTarget target = call.getTarget();
        addRead(target.getOwner().getName(), target.getName(), CallGraph.descriptor(target), members);
        for (JavaCodeUnit implementation : graph.targets(call)) {
            addRead(
                    implementation.getOwner().getName(),
                    implementation.getName(),
                    implementation.getDescriptor(),
                    members);
        }
        return members;
    }

    private void addRead(String owner, String name, String descriptor, Set<GovernedMember> members) {
        Optional<GovernedMember> field =
                resolution.accessedField(owner, name, descriptor).map(Analysis::member);
        field.ifPresent(members::add);
        resolution
                .method(owner, name, descriptor)
                .filter(method -> !method.resultCategories().isEmpty())
                .map(method ->
                        new GovernedMember(method.declaringType(), method.name() + "()", method.resultCategories()))
                .filter(result -> field.isEmpty() || !field.get().categories().containsAll(result.categories()))
                .ifPresent(members::add);
    }

    private static GovernedMember member(GovernedField field) {
        return new GovernedMember(field.declaringType(), field.name(), field.categories());
    }

    /** A reading accessor without a purpose: whoever calls it reads. */
    private boolean isTransparent(Node node) {
        return resolution
                .accessedField(node.type(), node.unit().getName(), node.unit().getDescriptor())
                .isPresent();
    }

    /**
     * An object may look at itself to be made, compared and printed. A constructor that is given another object, or one
     * that may be, may be copying it: bytecode tells ArchUnit no more.
     */
    private boolean isFree(Node node, JavaAccess<?> access, GovernedMember member) {
        if (access.isDeclaredInLambda() || !node.unit().getOwner().isAssignableTo(member.type())) {
            return false;
        }
        String signature = CallGraph.signature(node.unit());
        boolean copies = node.unit().getRawParameterTypes().stream()
                .anyMatch(parameter ->
                        parameter.isAssignableTo(member.type()) || parameter.isAssignableFrom(member.type()));
        return node.unit().isConstructor() && !copies
                || signature.equals("equals(Ljava/lang/Object;)Z")
                || signature.equals("hashCode()I")
                || signature.equals("toString()Ljava/lang/String;")
                || signature.startsWith("compareTo(") && signature.endsWith(")I");
    }

    private List<Judgement> judge(Node node, Request request, UnaryOperator<PurposeContext> entered) {
        List<Judgement> judgements = new ArrayList<>();
        for (PurposeContext outside : flow.contexts(node)) {
            PurposeContext context = entered.apply(outside);
            judgements.add(new Judgement(
                    context.purposes(),
                    context.statistics(),
                    engine.decide(request.forPurposes(context.purposes())
                            .answeredBy(ConditionAnswers.ASSUMED)
                            .with(context.statistics() ? Statistics.IN_THE_MAKING : Statistics.NONE)),
                    flow.path(node, outside)));
        }
        return judgements;
    }

    // Methods

    private List<PurposeMethod> purposeMethods() {
        List<PurposeMethod> methods = new ArrayList<>();
        for (Node node : graph.nodes()) {
            governed(node)
                    .filter(method -> method.purposeSource().isPresent())
                    .ifPresent(method -> methods.add(new PurposeMethod(
                            node.site(),
                            method.descriptor(),
                            method.purposes(),
                            method.purposeSource().orElseThrow(),
                            flow.isEntryPoint(node))));
        }
        methods.sort(Comparator.comparing(PurposeMethod::site).thenComparing(PurposeMethod::descriptor));
        return methods;
    }

    private List<HandOver> handOvers() {
        List<HandOver> handOvers = new ArrayList<>();
        for (Node node : graph.nodes()) {
            Optional<Disclosure> disclosure = governed(node).flatMap(MethodGovernance::disclosure);
            if (disclosure.isPresent() && !isImplementedElsewhere(node)) {
                handOvers.add(handOver(node, governed(node).orElseThrow(), disclosure.get()));
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
            judgements = judge(node, request, UnaryOperator.identity());
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

    private List<MakingOfStatistics> statistics() {
        List<MakingOfStatistics> made = new ArrayList<>();
        for (Node node : graph.nodes()) {
            governed(node)
                    .ifPresent(method -> method.reclassification()
                            .ifPresent(reclassification -> made.add(new MakingOfStatistics(
                                    node.site(),
                                    method.descriptor(),
                                    method.purposes(),
                                    reclassification.to(),
                                    reclassification.clause(),
                                    reclassification.minimumGroupSize(),
                                    node.unit().getRawReturnType().getName(),
                                    resolution.categoriesOfResultType(
                                            node.type(), method.name(), method.descriptor())))));
        }
        made.sort(Comparator.comparing(MakingOfStatistics::site).thenComparing(MakingOfStatistics::descriptor));
        return made;
    }

    // Clients

    private List<ClientCall> clientCalls(List<Access> accesses) {
        Set<String> readers = new TreeSet<>();
        accesses.forEach(
                access -> readers.add(access.site().type() + "." + access.site().member()));
        Map<Node, Optional<Node>> exposed = exposed();
        List<ClientCall> calls = new ArrayList<>();
        for (Node node : graph.nodes()) {
            boolean carries = readers.contains(node.type() + "." + node.unit().getName())
                    || !resolution
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
        boolean remote =
                resolution.type(owner).map(TypeGovernance::isRemoteClient).orElse(false);
        return configured || remote || carries && LeavingTheProcess.sends(owner, name);
    }

    private boolean disclosesItself(JavaCodeUnitAccess<?> call) {
        CodeUnitAccessTarget target = call.getTarget();
        return resolution
                .method(target.getOwner().getName(), target.getName(), CallGraph.descriptor(target))
                .filter(this::disclosesOutside)
                .isPresent();
    }

    private boolean disclosesOutside(MethodGovernance method) {
        return method.disclosure()
                .filter(Disclosure::declared)
                .filter(disclosure -> {
                    var recipient = engine.policy().recipients().get(disclosure.to());
                    return recipient == null || recipient.outside();
                })
                .isPresent();
    }

    /** The methods that some entry point reaches without passing one that discloses, with the caller on that way. */
    private Map<Node, Optional<Node>> exposed() {
        Map<Node, Optional<Node>> exposed = new LinkedHashMap<>();
        List<Node> wave = new ArrayList<>();
        for (Node node : graph.nodes()) {
            if (flow.isEntryPoint(node)
                    && governed(node).filter(this::disclosesOutside).isEmpty()) {
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
                            && governed(callee).filter(this::disclosesOutside).isEmpty()) {
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

    // Types

    private List<String> governedTypes() {
        return types.stream()
                .map(JavaClass::getName)
                .filter(name -> resolution
                        .type(name)
                        .filter(type -> type.complete()
                                || type.holdsClassifiedFields()
                                || type.fields().stream().anyMatch(field -> field.kind() == Kind.CLASSIFIED))
                        .isPresent())
                .toList();
    }

    private List<GovernedMember> members() {
        Set<GovernedMember> members = new TreeSet<>();
        for (JavaClass type : types) {
            resolution
                    .type(type.getName())
                    .ifPresent(governance -> governance.fields().stream()
                            .filter(field -> field.kind() == Kind.CLASSIFIED)
                            .forEach(field ->
                                    members.add(new GovernedMember(type.getName(), field.name(), field.categories()))));
        }
        for (Node node : graph.nodes()) {
            governed(node)
                    .filter(method -> !method.resultCategories().isEmpty())
                    .filter(method -> resolution
                            .accessedField(node.type(), method.name(), method.descriptor())
                            .isEmpty())
                    .ifPresent(method -> members.add(
                            new GovernedMember(node.type(), method.name() + "()", method.resultCategories())));
        }
        return List.copyOf(members);
    }

    private List<ForgottenField> forgottenFields() {
        List<ForgottenField> forgotten = new ArrayList<>();
        for (JavaClass type : types) {
            TypeGovernance governance = resolution.type(type.getName()).orElse(null);
            if (governance == null) {
                continue;
            }
            boolean asked = governance.complete()
                    && (governance.isRecord() || governance.isPersistent() || governance.holdsClassifiedFields());
            for (DeclaredField field : governance.fields()) {
                boolean unknown =
                        asked && !field.isStatic() && field.kind() == Kind.UNCLASSIFIED && !field.ofClassifiedType();
                boolean contradictory =
                        field.kind() == Kind.CLASSIFIED && field.notPersonal().isPresent();
                if (unknown || contradictory) {
                    forgotten.add(new ForgottenField(siteOf(type, field), contradictory));
                }
            }
        }
        return forgotten;
    }

    private List<Site> classifiedConstants() {
        List<Site> constants = new ArrayList<>();
        for (JavaClass type : types) {
            resolution
                    .type(type.getName())
                    .ifPresent(governance -> governance.fields().stream()
                            .filter(field -> field.compileTimeConstant() && field.kind() == Kind.CLASSIFIED)
                            .forEach(field -> constants.add(siteOf(type, field))));
        }
        return constants;
    }

    private static Site siteOf(JavaClass type, DeclaredField field) {
        return new Site(
                type.getName(), field.name(), type.getSourceCodeLocation().getSourceFileName(), 0);
    }

    // Ids and blind spots

    private void collectIds() {
        for (JavaClass type : types) {
            resolution.type(type.getName()).ifPresent(governance -> {
                Site onType = new Site(
                        type.getName(), "type", type.getSourceCodeLocation().getSourceFileName(), 0);
                governance.purposes().forEach(id -> ids.use(IdKind.PURPOSE, id, onType));
                governance.categories().forEach(id -> ids.use(IdKind.CATEGORY, id, onType));
                governance
                        .fields()
                        .forEach(field ->
                                field.categories().forEach(id -> ids.use(IdKind.CATEGORY, id, siteOf(type, field))));
            });
        }
        for (Node node : graph.nodes()) {
            governed(node).ifPresent(method -> {
                Site site = node.site();
                method.purposes().forEach(id -> ids.use(IdKind.PURPOSE, id, site));
                method.resultCategories().forEach(id -> ids.use(IdKind.CATEGORY, id, site));
                method.disclosure().filter(Disclosure::declared).ifPresent(disclosure -> {
                    ids.use(IdKind.RECIPIENT, disclosure.to(), site);
                    if (!disclosure.channel().isEmpty()) {
                        ids.use(IdKind.CHANNEL, disclosure.channel(), site);
                    }
                    disclosure.parameters().stream()
                            .map(Parameter::categories)
                            .flatMap(List::stream)
                            .forEach(id -> ids.use(IdKind.CATEGORY, id, site));
                });
                method.reclassification().ifPresent(reclassification -> {
                    ids.use(IdKind.RECLASSIFICATION, reclassification.to(), site);
                    ids.use(IdKind.CLAUSE, reclassification.clause(), site);
                });
            });
        }
    }

    private void findBlindSpots() {
        for (Node node : graph.nodes()) {
            for (JavaAccess<?> access : node.unit().getAccessesFromSelf()) {
                String owner = access.getTargetOwner().getName();
                String where = node.siteAt(access.getLineNumber()).toString();
                if (LeavingTheProcess.queries(owner, access.getName())) {
                    blindSpots.add(new BlindSpot(
                            BlindSpot.Kind.QUERY, where, "The query reads columns, and columns have no categories."));
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
            node.unit().getAnnotations().stream()
                    .filter(annotation ->
                            annotation.getRawType().getName().equals("org.springframework.data.jpa.repository.Query"))
                    .forEach(annotation -> blindSpots.add(new BlindSpot(
                            BlindSpot.Kind.QUERY,
                            node.site().toString(),
                            "The query reads columns, and columns have no categories.")));
        }
        resolution
                .unresolved()
                .forEach(name -> blindSpots.add(new BlindSpot(
                        BlindSpot.Kind.UNRESOLVED_CLASS,
                        name,
                        "Its class file was not found, so what it says or inherits is not known.")));
        flow.crowded()
                .forEach(
                        where -> blindSpots.add(
                                new BlindSpot(
                                        BlindSpot.Kind.TOO_MANY_STACKS,
                                        where,
                                        "More stacks of purposes reach it than are kept apart; beyond them all purposes must permit.")));
        graph.wideCalls()
                .forEach((call, count) -> blindSpots.add(new BlindSpot(
                        BlindSpot.Kind.WIDE_CALL, call, "A call of it counts as a call of " + count + " methods.")));
    }
}
