package io.mokuteki.agent.weaving;

import io.mokuteki.resolution.Resolution;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/**
 * Compares a class that a build has woven with what would be woven into it now: labels elsewhere may have changed since.
 *
 * <p>The class is woven once more, and thrown away. Its own instructions are all there still, so whatever would be woven
 * now says so, and must be described in the same words by the constants that are in the method already. That is compared
 * for each method, because in one of them nothing is guarded by halves.
 *
 * <p>What is in a method and would not be woven any more may stay as long as it only asks: it refuses too much, if
 * anything. What puts a purpose in force, or lets an object read its own kind, may not.
 */
public final class WovenBefore extends ClassVisitor {

    private static final String OUTGROWN = "its build wove it before labels changed: its method ";
    private static final String REMEDY = ". Build its module anew, with clean.";

    /** What would be woven now into the method that is being visited. */
    private final Map<String, Map<String, Object>> now = new LinkedHashMap<>();

    private WovenBefore() {
        super(Opcodes.ASM9);
    }

    /**
     * Makes sure that a woven class is as it would be woven now.
     *
     * @throws UnweavableException when it is not, or could not be woven any more
     */
    public static void requireCurrent(String type, byte[] woven, References references, Resolution resolution) {
        WovenBefore comparison = new WovenBefore();
        GovernedMembers members = new GovernedMembers(resolution, comparison.new NumbersOfNow());
        ClassPlan plan = ClassPlan.of(type, references, members).orElse(ClassPlan.nothing(type));
        ClassWeaver.weave(ClassWeaver.reader(woven), plan, comparison);
    }

    /** Numbers that are not written into the method, but tell that they would be. */
    private final class NumbersOfNow implements MemberNumbers {

        @Override
        public MemberNumber of(String verb, Map<String, Object> description) {
            String text = DescriptionText.of(description);
            return code -> now.put(text, description);
        }
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        now.clear();
        Set<String> then = new LinkedHashSet<>();
        return new MethodVisitor(Opcodes.ASM9) {
            @Override
            public void visitLdcInsn(Object value) {
                String description = DescribedNumber.descriptionOf(value);
                if (description != null) {
                    then.add(description);
                }
            }

            @Override
            public void visitEnd() {
                compare(name, then);
            }
        };
    }

    private void compare(String method, Set<String> then) {
        now.forEach((text, description) -> {
            if (!then.contains(text)) {
                throw outgrown(method, then, description);
            }
        });
        for (String text : then) {
            if (!now.containsKey(text)) {
                requireToAskOnly(method, text);
            }
        }
    }

    private static void requireToAskOnly(String method, String description) {
        if (description.contains(DescriptionText.key("purposes"))) {
            throw new UnweavableException(
                    OUTGROWN + method + " puts a purpose in force that no label gives it any more" + REMEDY);
        }
        if (description.contains(DescriptionText.key("types"))) {
            throw new UnweavableException(
                    OUTGROWN + method + " reads its own kind freely, which no label lets it any more" + REMEDY);
        }
    }

    private UnweavableException outgrown(String method, Set<String> then, Map<String, Object> description) {
        for (String text : then) {
            DescriptionChange change = new DescriptionChange(text, description);
            if (!now.containsKey(text) && change.isOfTheSameMember()) {
                return new UnweavableException(
                        OUTGROWN + method + " guards " + change.member() + " by other labels, " + change + REMEDY);
            }
        }
        DescriptionChange change = new DescriptionChange("", description);
        return new UnweavableException(
                OUTGROWN + method + " has no guard for " + change.member() + ", " + change + REMEDY);
    }
}
