package io.mokuteki.agent.weaving;

import io.mokuteki.resolution.AnnotationSurvey;
import io.mokuteki.resolution.Resolution;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Weaves class files where they are built, by the rules and with the rewriter of the agent: bytes to bytes, without an
 * instrumented JVM and without the hook. Plugins of build tools are made of it.
 *
 * <pre>{@code
 * BuildTimeWeaver weaver = new BuildTimeWeaver(name -> classFileOf(name), name -> ownClasses.contains(name));
 * byte[] woven = weaver.weave(classFile); // null: there is nothing to weave
 * }</pre>
 *
 * <p>The same classes give the same bytes. Thread-safe, if the source of class files is.
 */
public final class BuildTimeWeaver {

    /** The first version of class files that has dynamic constants. */
    private static final int JAVA_11 = 55;

    /** Names classes of others that are known to be unwoven. */
    private static final String UNWOVEN = "mokuteki.unwoven";

    private final NamedTypes mayBeUnwoven = NamedTypes.ofProperty(UNWOVEN);
    private final Predicate<String> ofThisBuild;
    private final Map<String, Boolean> unwoven = new HashMap<>();
    private final Function<String, byte @Nullable []> classFiles;
    private final Resolution resolution;
    private final AnnotationSurvey survey;
    private final GovernedMembers members;

    /**
     * A weaver of classes that know each other.
     *
     * @param classFiles the class file of a class by its binary name, null when there is none: of the classes that are
     *     woven, and of all that they name
     * @param ofThisBuild whether a class, by its binary name, is among those that are woven together. Of all others, what
     *     is named here must have been woven before
     */
    public BuildTimeWeaver(Function<String, byte @Nullable []> classFiles, Predicate<String> ofThisBuild) {
        this.classFiles = classFiles;
        this.ofThisBuild = ofThisBuild;
        this.resolution = new Resolution(name -> Bystanders.areThirdParty(name.replace('.', '/'))
                ? Optional.empty() // As for the agent: of others' libraries nothing is governed.
                : Optional.ofNullable(classFiles.apply(name)));
        this.survey = new AnnotationSurvey(resolution, AbsentAnnotations::include);
        this.members = new GovernedMembers(resolution, new DescribedNumbers());
    }

    /**
     * The woven class; null when there is nothing to weave, or a build has woven it before.
     *
     * @throws IllegalArgumentException when it has to be woven and cannot be, or nobody knows whether it has to, or it
     *     was woven before labels changed: with its name, the reason, and what to change
     */
    public synchronized byte @Nullable [] weave(byte[] classFile) {
        String name = "a class without a name";
        try {
            name = References.nameOf(classFile);
            return Bystanders.include(name) ? null : weave(name.replace('/', '.'), classFile);
        } catch (RuntimeException | StackOverflowError failure) {
            throw new IllegalArgumentException(
                    "Mokuteki cannot weave " + name.replace('/', '.')
                            + ", and its reads of personal data would be unguarded: " + Refusal.because(failure),
                    failure);
        }
    }

    /** Whether a build has woven that class. */
    public static boolean isWoven(byte[] classFile) {
        return References.of(classFile).wovenAtBuild();
    }

    private byte @Nullable [] weave(String type, byte[] bytes) {
        References references = References.of(bytes);
        resolution.learn(type, bytes);
        resolution.classFile(type).flatMap(survey::doubt).ifPresent(doubt -> {
            throw UnweavableException.because(doubt);
        });
        UnweavableException.requireLabels(type, resolution);
        Optional<ClassPlan> plan = ClassPlan.of(type, references, members);
        requireAll(references);
        if (references.wovenAtBuild()) {
            WovenBefore.requireCurrent(type, bytes, references, resolution);
            return null;
        }
        byte[] woven = plan.map(found -> ClassWeaver.weave(bytes, found)).orElse(bytes);
        if (!isWoven(woven)) {
            return null; // It may name what is governed, but does nothing with it that is guarded.
        }
        int version = (bytes[6] & 0xFF) << 8 | bytes[7] & 0xFF;
        if (version < JAVA_11) {
            throw new UnweavableException("its class file version " + version + " has no dynamic constants, which stand"
                    + " for what only the running JVM knows. Compile it with -release 11 or later.");
        }
        return woven;
    }

    /** What the compiler found, the weaver must find: else nobody knows whether it is governed. */
    private void requireAll(References references) {
        List<References.Member> named = new ArrayList<>(references.fields());
        named.addAll(references.methods());
        for (References.Member member : named) {
            if (!Bystanders.include(member.owner())) {
                if (resolution.classFile(member.type()).isEmpty()) {
                    throw missing(member.type());
                }
                requireWoven(member.type());
            }
        }
        for (String supertype : resolution.unresolved()) {
            if (!Bystanders.include(supertype.replace('.', '/'))) {
                throw missing(supertype);
            }
        }
    }

    /** A getter that another module forgot to weave gives whatever it reads to anybody. */
    private void requireWoven(String type) {
        if (ofThisBuild.test(type) || mayBeUnwoven.include(type)) {
            return;
        }
        Boolean known = unwoven.get(type);
        if (known == null) {
            known = isUnwoven(type);
            unwoven.put(type, known);
        }
        if (known) {
            throw new UnweavableException("it uses " + type + ", which reads personal data, and was not woven where it"
                    + " was built. Add the weaving to the build of the module that it comes from, or name it in -D"
                    + UNWOVEN + " and know that what it reads is not guarded.");
        }
    }

    private boolean isUnwoven(String type) {
        byte[] bytes = classFiles.apply(type);
        if (bytes == null) {
            return false;
        }
        References references = References.of(bytes);
        if (references.wovenAtBuild()) {
            return false;
        }
        try {
            return ClassPlan.of(type, references, members)
                    .filter(plan -> isWoven(ClassWeaver.weave(bytes, plan)))
                    .isPresent();
        } catch (UnweavableException neitherThereNorHere) {
            return true;
        }
    }

    private static UnweavableException missing(String type) {
        return new UnweavableException("the class file of " + type + ", which it names or whose members it inherits,"
                + " cannot be found, so that nobody knows what of it is governed. Add the library that holds it to the"
                + " class path of the build.");
    }
}
