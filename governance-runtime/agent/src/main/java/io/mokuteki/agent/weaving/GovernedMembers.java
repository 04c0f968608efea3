package io.mokuteki.agent.weaving;

import io.mokuteki.resolution.ClassFile;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The governed members that code names, each with its number: what is needed to plan the weaving of a class, in the
 * running JVM as in a build.
 *
 * @param resolution what is governed
 * @param numbers gives the numbers, for a description of the member
 */
public record GovernedMembers(Resolution resolution, MemberNumbers numbers) {

    /** The type with its superclasses, as far as there are class files. */
    List<String> withSuperclasses(String type) {
        List<String> types = new ArrayList<>();
        Optional<String> next = Optional.of(type);
        while (next.isPresent() && !types.contains(next.get())) {
            Optional<ClassFile> file = resolution.classFile(next.get());
            file.ifPresent(found -> types.add(found.name()));
            next = file.flatMap(ClassFile::superName);
        }
        return types;
    }

    MemberNumber read(GovernedField field) {
        return numbers.of("read", description(field));
    }

    MemberNumber readOfResult(MethodGovernance method) {
        Map<String, Object> description = description(method);
        description.put("categories", method.resultCategories());
        resolution.type(method.declaringType()).flatMap(TypeGovernance::subject).ifPresent(subject -> {
            description.put("subject", subject.name());
            description.put("subjectType", subject.declaringType());
        });
        return numbers.of("read", description);
    }

    MemberNumber call(MethodGovernance method) {
        Map<String, Object> description = description(method);
        description.put("purposes", method.purposes());
        method.reclassification()
                .ifPresent(making -> description.put(
                        "reclassifies",
                        Map.of(
                                "to", making.to(),
                                "clause", making.clause(),
                                "minimumGroupSize", making.minimumGroupSize())));
        put(description, "subjectParameter", method.subjectParameter()); // Decides what is woven.
        return numbers.of("enter", description);
    }

    MemberNumber disclosure(MethodGovernance method, Disclosure disclosure) {
        Map<String, Object> description = description(method);
        description.put("to", disclosure.to());
        description.put("channel", disclosure.channel());
        description.put(
                "parameters",
                disclosure.parameters().stream()
                        .map(GovernedMembers::description)
                        .toList());
        put(description, "recipientParameter", method.recipientParameter());
        put(description, "subjectParameter", method.subjectParameter());
        return numbers.of("disclose", description);
    }

    MemberNumber response(MethodGovernance method, Disclosure disclosure) {
        Map<String, Object> description = description(method);
        description.put("to", disclosure.to());
        description.put("channel", disclosure.channel());
        description.put("categories", disclosure.result());
        return numbers.of("respond", description);
    }

    /** The text that tells a type: its classified fields, inherited ones too. */
    MemberNumber text(ClassFile type) {
        List<Map<String, Object>> fields = new ArrayList<>();
        int instanceFields = 0;
        for (String declaring : withSuperclasses(type.name())) {
            for (DeclaredField field : resolution.type(declaring).orElseThrow().fields()) {
                if (field.isStatic()) {
                    continue;
                }
                instanceFields++;
                if (field.kind() == Kind.CLASSIFIED) {
                    resolution
                            .field(declaring, field.name())
                            .map(GovernedMembers::description)
                            .ifPresent(fields::add);
                }
            }
        }
        Map<String, Object> description = new HashMap<>();
        description.put("kind", type.record() ? "record" : "type");
        description.put("type", type.name());
        description.put("fields", List.copyOf(fields));
        description.put("single", instanceFields == 1);
        return numbers.of("text", description);
    }

    /** A type that compares itself with its own kind. */
    MemberNumber own(String type) {
        Map<String, Object> description = new HashMap<>();
        description.put("kind", "type");
        description.put("type", type);
        description.put("types", withSuperclasses(type));
        return numbers.of("own", description);
    }

    static Map<String, Object> description(GovernedField field) {
        Map<String, Object> description = new HashMap<>();
        description.put("kind", "field");
        description.put("type", field.declaringType());
        description.put("member", field.name());
        description.put("descriptor", field.descriptor());
        description.put("categories", field.categories());
        field.subject().ifPresent(subject -> {
            description.put("subject", subject.name());
            description.put("subjectType", subject.declaringType());
        });
        return description;
    }

    private static Map<String, Object> description(MethodGovernance method) {
        Map<String, Object> description = new HashMap<>();
        description.put("kind", "method");
        description.put("type", method.declaringType());
        description.put("member", method.name());
        description.put("descriptor", method.descriptor());
        return description;
    }

    private static Map<String, Object> description(Parameter parameter) {
        Map<String, Object> description = new HashMap<>();
        description.put("index", parameter.index());
        description.put("name", parameter.name());
        if (parameter.kind() == ParameterKind.UNCLASSIFIED) {
            description.put("unclassified", true);
        } else {
            description.put("categories", parameter.categories());
        }
        return Map.copyOf(description);
    }

    private static void put(Map<String, Object> description, String key, OptionalInt value) {
        if (value.isPresent()) {
            description.put(key, value.getAsInt());
        }
    }
}
