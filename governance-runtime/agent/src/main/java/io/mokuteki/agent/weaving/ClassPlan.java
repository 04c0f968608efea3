package io.mokuteki.agent.weaving;

import io.mokuteki.resolution.ClassFile;
import io.mokuteki.resolution.ClassFile.Method;
import io.mokuteki.resolution.GovernedField;
import io.mokuteki.resolution.MethodGovernance;
import io.mokuteki.resolution.MethodGovernance.Disclosure;
import io.mokuteki.resolution.Resolution;
import io.mokuteki.resolution.TypeGovernance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to be woven into a class. Made without ByteBuddy or ASM, from the constant pool and the resolution, because
 * for most classes the answer is: nothing.
 *
 * @param type the class's binary name
 * @param fields the governed fields that it names
 * @param calls the governed methods without a body that it names: checked where they are called
 * @param methods its own methods that get something
 * @param own what its {@code equals}, {@code hashCode} and {@code compareTo} read freely: its own type and superclasses
 */
public record ClassPlan(
        String type,
        Map<String, FieldGuard> fields,
        Map<String, CallGuard> calls,
        Map<String, MethodPlan> methods,
        Set<String> own) {

    /**
     * A read to guard.
     *
     * @param id the field's number
     * @param declaringType the type that declares it
     * @param name its name
     */
    record FieldGuard(MemberNumber id, String declaringType, String name) {}

    /**
     * A call to guard.
     *
     * @param read what the call reads, or null
     * @param disclose what its arguments hand over, or null
     */
    record CallGuard(@Nullable MemberNumber read, @Nullable MemberNumber disclose) {}

    private static final Set<String> COMPARISONS = Set.of("equals(Ljava/lang/Object;)Z", "hashCode()I");

    /** The plan for a class; empty when there is nothing to weave. */
    public static Optional<ClassPlan> of(String type, References references, GovernedMembers members) {
        Map<String, FieldGuard> fields = fields(references, members);
        Map<String, CallGuard> calls = calls(references, members);
        Map<String, MethodPlan> methods = new HashMap<>();
        if (!members.resolution().isPlain(type)) {
            Optional<ClassFile> file = members.resolution().classFile(type);
            if (file.isPresent() && !GeneratedClasses.standBefore(file.get())) {
                FlightEvents.requireUnclassified(file.get(), members);
                methods.putAll(methods(file.get(), members));
            }
        }
        return of(type, fields, calls, methods, members.withSuperclasses(type));
    }

    /**
     * The plan for a class that only implements interfaces for others. Its methods ask what is asked where the interfaces'
     * own are called, for those who call them through another type. No purpose is theirs: not that of what is around them,
     * where nobody wrote them, nor that of methods without a body, which have none.
     */
    public static Optional<ClassPlan> ofImplementation(ClassFile type, References references, GovernedMembers members) {
        References others = references.without(type.name());
        Map<String, MethodPlan> methods = new HashMap<>();
        for (Method method : type.methods()) {
            if (method.hasBody() && !method.isStatic() && !method.isConstructor()) {
                MethodPlan plan = implementation(type, method, members);
                if (!plan.isNothing()) {
                    methods.put(method.name() + method.descriptor(), plan);
                }
            }
        }
        return of(type.name(), fields(others, members), calls(others, members), methods, List.of());
    }

    private static Optional<ClassPlan> of(
            String type,
            Map<String, FieldGuard> fields,
            Map<String, CallGuard> calls,
            Map<String, MethodPlan> methods,
            List<String> own) {
        return fields.isEmpty() && calls.isEmpty() && methods.isEmpty()
                ? Optional.empty()
                : Optional.of(new ClassPlan(type, fields, calls, methods, new HashSet<>(own)));
    }

    private static Map<String, FieldGuard> fields(References references, GovernedMembers members) {
        Map<String, FieldGuard> fields = new HashMap<>();
        for (References.Member field : references.fields()) {
            if (!Bystanders.include(field.owner())) {
                Optional<GovernedField> governed = members.resolution().field(field.type(), field.name());
                governed.ifPresent(found -> fields.put(
                        key(field.owner(), field.name()),
                        new FieldGuard(members.read(found), found.declaringType(), found.name())));
            }
        }
        return fields;
    }

    private static Map<String, CallGuard> calls(References references, GovernedMembers members) {
        Map<String, CallGuard> calls = new HashMap<>();
        for (References.Member method : references.methods()) {
            if (!Bystanders.include(method.owner()) && !method.name().startsWith("<")) {
                members.resolution()
                        .method(method.type(), method.name(), method.descriptor())
                        .filter(governed -> !governed.hasBody())
                        .flatMap(governed -> callGuard(governed, members))
                        .ifPresent(guard -> calls.put(key(method.owner(), method.name() + method.descriptor()), guard));
            }
        }
        return calls;
    }

    private static MethodPlan implementation(ClassFile type, Method method, GovernedMembers members) {
        MemberNumber read = null;
        MemberNumber disclose = null;
        for (MethodGovernance above : members.resolution().implementedBy(type, method)) {
            CallGuard guard = above.hasBody() ? null : callGuard(above, members).orElse(null);
            if (guard != null) {
                read = read == null ? guard.read() : read;
                disclose = disclose == null ? guard.disclose() : disclose;
            }
        }
        return new MethodPlan(null, null, null, read, disclose, null, null, null, null);
    }

    /** The plan for a class in which there is nothing to weave. */
    static ClassPlan nothing(String type) {
        return new ClassPlan(type, Map.of(), Map.of(), Map.of(), Set.of());
    }

    @Nullable
    FieldGuard field(String owner, String name) {
        return fields.get(key(owner, name));
    }

    @Nullable
    CallGuard call(String owner, String name, String descriptor) {
        return calls.get(key(owner, name + descriptor));
    }

    MethodPlan method(String name, String descriptor) {
        return methods.getOrDefault(name + descriptor, MethodPlan.NOTHING);
    }

    private static String key(String owner, String member) {
        return owner + "." + member;
    }

    private static Optional<CallGuard> callGuard(MethodGovernance method, GovernedMembers members) {
        MemberNumber read = method.resultCategories().isEmpty() ? null : members.readOfResult(method);
        MemberNumber disclose = method.disclosure()
                .filter(disclosure -> !method.requestHandler())
                .map(disclosure -> members.disclosure(method, disclosure))
                .orElse(null);
        return read == null && disclose == null ? Optional.empty() : Optional.of(new CallGuard(read, disclose));
    }

    private static Map<String, MethodPlan> methods(ClassFile type, GovernedMembers members) {
        boolean classified = members.resolution()
                .type(type.name())
                .filter(TypeGovernance::holdsClassifiedFields)
                .isPresent();
        Map<String, MethodPlan> plans = new HashMap<>();
        for (Method method : type.methods()) {
            if (method.hasBody() && !method.isConstructor() && !method.isStaticInitialiser()) {
                MethodPlan plan = method(type, method, classified, members);
                if (!plan.isNothing()) {
                    plans.put(method.name() + method.descriptor(), plan);
                }
            }
        }
        return plans;
    }

    private static MethodPlan method(ClassFile type, Method method, boolean classified, GovernedMembers members) {
        MemberNumber enter = null;
        Integer subject = null;
        MemberNumber finish = null;
        MemberNumber read = null;
        MemberNumber disclose = null;
        MemberNumber respond = null;
        Optional<MethodGovernance> found = members.resolution().method(type.name(), method.name(), method.descriptor());
        if (found.isPresent()) {
            MethodGovernance governed = found.get();
            if (!governed.purposes().isEmpty() || governed.reclassification().isPresent()) {
                enter = members.call(governed);
                subject = governed.subjectParameter().isPresent()
                        ? governed.subjectParameter().getAsInt()
                        : null;
                finish = governed.reclassification().isPresent() ? enter : null;
            }
            if (!governed.resultCategories().isEmpty() && !isGuardedByField(method, governed, members.resolution())) {
                read = members.readOfResult(governed);
            }
            if (governed.disclosure().isPresent()) {
                Disclosure disclosure = governed.disclosure().get();
                if (!governed.requestHandler()) {
                    disclose = members.disclosure(governed, disclosure);
                } else if (!disclosure.result().isEmpty()) {
                    respond = members.response(governed, disclosure);
                }
            }
        }
        MemberNumber text = null;
        MemberNumber masked = null;
        MemberNumber own = null;
        if (classified && !method.isStatic()) {
            String signature = method.name() + method.descriptor();
            if (signature.equals("toString()Ljava/lang/String;")) {
                text = method.generatedByRecord() ? members.text(type) : null;
                masked = method.generatedByRecord() ? null : members.text(type);
            } else if ((isComparison(signature)
                            && !method.generatedByRecord()
                            && method.bridgesTo().isEmpty())
                    || Bystanders.isCustodyMethod(method.name())) {
                own = members.own(type.name());
            }
        }
        return new MethodPlan(enter, subject, finish, read, disclose, respond, text, masked, own);
    }

    private static boolean isComparison(String signature) {
        return COMPARISONS.contains(signature) || (signature.startsWith("compareTo(L") && signature.endsWith(";)I"));
    }

    /** Whether it is an accessor of a field that is guarded for all that the method is. Records copy labels so. */
    private static boolean isGuardedByField(Method method, MethodGovernance governed, Resolution resolution) {
        return method.accesses()
                .filter(access -> !access.write())
                .flatMap(access -> resolution.field(access.owner(), access.name()))
                .filter(field -> field.categories().containsAll(governed.resultCategories()))
                .isPresent();
    }

    /** All that is governed here, for a message. */
    List<String> governedMembers() {
        List<String> members = new ArrayList<>();
        fields.values().forEach(field -> members.add(field.declaringType() + "." + field.name()));
        members.addAll(methods.keySet());
        return members;
    }
}
