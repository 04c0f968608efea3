package io.mokuteki.archtests.flow;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import io.mokuteki.archtests.flow.CallGraph.Node;
import io.mokuteki.policy.Request;
import io.mokuteki.resolution.GovernedField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Who reads governed members, and what the engine says for each stack of purposes that reaches the place. */
final class ReadAccesses {

    private final AnalysedCode code;

    ReadAccesses(AnalysedCode code) {
        this.code = code;
    }

    List<Access> find() {
        List<Access> found = new ArrayList<>();
        code.graph().nodes().forEach(node -> found.addAll(accesses(node)));
        found.sort(Comparator.comparing(Access::site).thenComparing(Access::member));
        return found;
    }

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
            accesses.add(new Access(member, site, code.judge(node, Request.read(member.categories()))));
        });
        return accesses;
    }

    /** What an access reads: the field itself, the field behind an accessor, or a classified result. */
    private Set<GovernedMember> read(Node node, JavaAccess<?> access) {
        if (access instanceof JavaFieldAccess field) {
            boolean reads = field.getAccessType() != JavaFieldAccess.AccessType.SET;
            return reads && !isTransparent(node)
                    ? code.resolution()
                            .field(access.getTargetOwner().getName(), access.getName())
                            .map(ReadAccesses::member)
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
        for (JavaCodeUnit implementation : code.graph().targets(call)) {
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
                code.resolution().accessedField(owner, name, descriptor).map(ReadAccesses::member);
        field.ifPresent(members::add);
        code.resolution()
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
        return code.resolution()
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
}
