package io.mokuteki.archtests.flow;

import com.tngtech.archunit.core.domain.JavaClass;
import io.mokuteki.archtests.flow.CallGraph.Node;
import io.mokuteki.resolution.LostLabel;
import io.mokuteki.resolution.TypeGovernance;
import io.mokuteki.resolution.TypeGovernance.DeclaredField;
import io.mokuteki.resolution.TypeGovernance.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/** The types that hold governed data, their members, and what was forgotten about them. */
final class GovernedTypes {

    private final AnalysedCode code;

    GovernedTypes(AnalysedCode code) {
        this.code = code;
    }

    List<String> names() {
        return code.types().stream()
                .map(JavaClass::getName)
                .filter(name -> code.resolution()
                        .type(name)
                        .filter(type -> type.complete()
                                || type.holdsClassifiedFields()
                                || type.fields().stream().anyMatch(field -> field.kind() == Kind.CLASSIFIED))
                        .isPresent())
                .toList();
    }

    List<GovernedMember> members() {
        Set<GovernedMember> members = new TreeSet<>();
        for (JavaClass type : code.types()) {
            code.resolution()
                    .type(type.getName())
                    .ifPresent(governance -> governance.fields().stream()
                            .filter(field -> field.kind() == Kind.CLASSIFIED)
                            .forEach(field ->
                                    members.add(new GovernedMember(type.getName(), field.name(), field.categories()))));
        }
        for (Node node : code.graph().nodes()) {
            code.governed(node)
                    .filter(method -> !method.resultCategories().isEmpty())
                    .filter(method -> code.resolution()
                            .accessedField(node.type(), method.name(), method.descriptor())
                            .isEmpty())
                    .ifPresent(method -> members.add(
                            new GovernedMember(node.type(), method.name() + "()", method.resultCategories())));
        }
        return List.copyOf(members);
    }

    List<ForgottenField> forgottenFields() {
        List<ForgottenField> forgotten = new ArrayList<>();
        for (JavaClass type : code.types()) {
            TypeGovernance governance = code.resolution().type(type.getName()).orElse(null);
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

    List<Site> classifiedConstants() {
        return classified((type, field) -> field.compileTimeConstant());
    }

    List<Site> classifiedInValueClasses() {
        return classified((type, field) -> type.isAnnotatedWith("kotlin.jvm.JvmInline"));
    }

    /** Accessors with a category of their own whose field has none: whatever else reads the field is not guarded. */
    List<Site> accessorsClassifiedAlone() {
        List<Site> sites = new ArrayList<>();
        for (Node node : code.graph().nodes()) {
            code.governed(node)
                    .filter(method -> !method.resultCategories().isEmpty())
                    .flatMap(method -> code.resolution().fieldBehind(node.type(), method.name(), method.descriptor()))
                    .filter(field -> field.kind() != Kind.CLASSIFIED && !field.ofClassifiedType())
                    .ifPresent(field -> sites.add(node.site()));
        }
        sites.sort(Comparator.naturalOrder());
        return sites;
    }

    List<UnheldLabel> unheldLabels() {
        List<UnheldLabel> unheld = new ArrayList<>();
        for (JavaClass type : code.types()) {
            for (LostLabel lost : code.resolution().lostLabels(type.getName())) {
                unheld.add(new UnheldLabel(siteOf(type, lost.member()), lost.problem(), lost.fix()));
            }
        }
        return unheld;
    }

    private List<Site> classified(BiPredicate<JavaClass, DeclaredField> wanted) {
        List<Site> sites = new ArrayList<>();
        for (JavaClass type : code.types()) {
            code.resolution()
                    .type(type.getName())
                    .ifPresent(governance -> governance.fields().stream()
                            .filter(field -> field.kind() == Kind.CLASSIFIED && wanted.test(type, field))
                            .forEach(field -> sites.add(siteOf(type, field))));
        }
        return sites;
    }

    static Site siteOf(JavaClass type, DeclaredField field) {
        return siteOf(type, field.name());
    }

    private static Site siteOf(JavaClass type, String member) {
        return new Site(type.getName(), member, type.getSourceCodeLocation().getSourceFileName(), 0);
    }
}
