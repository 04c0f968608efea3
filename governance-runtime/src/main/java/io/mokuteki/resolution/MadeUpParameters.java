package io.mokuteki.resolution;

import io.mokuteki.resolution.ClassFile.Field;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The parameters of constructors that are not in the source, and have no annotations in the class file: an inner class's
 * outer object or an enum's name and ordinal, which come first, and captured variables, which come last.
 *
 * @param leading how many come first; empty where only the constructor can tell whether the first is the outer object
 * @param outer the type of the outer object
 * @param keepsOuter whether a field of its own keeps the outer object
 * @param captured how many come last
 */
record MadeUpParameters(OptionalInt leading, String outer, boolean keepsOuter, int captured) {

    private static final String OUTER = "this$";

    /**
     * Those of a class's constructors.
     *
     * @param enclosing the type around it
     * @param member whether it is a member of that, and no local or anonymous class
     * @param isStatic whether it is said to be static; what is said of local classes tells nothing
     */
    static MadeUpParameters of(
            int access, Optional<String> enclosing, boolean member, boolean isStatic, List<Field> fields) {
        boolean keepsOuter = false;
        int captured = 0;
        for (Field field : fields) {
            if (field.isSynthetic() && !field.isStatic()) {
                keepsOuter |= field.name().startsWith(OUTER);
                captured += field.name().startsWith("val$") ? 1 : 0;
            }
        }
        String outer = enclosing.isPresent() ? "L" + enclosing.get().replace('.', '/') + ";" : "";
        OptionalInt leading;
        if (ClassFile.has(access, ClassFile.ENUM)) {
            leading = OptionalInt.of(2);
        } else if (member || enclosing.isEmpty()) {
            leading = OptionalInt.of(member && !isStatic ? 1 : 0);
        } else {
            leading = OptionalInt.empty();
        }
        return new MadeUpParameters(leading, outer, keepsOuter, captured);
    }

    /**
     * How many of a constructor's parameters come first that are not in the source; empty when it is not sure. A local
     * class has an outer object where the method around it has one, which its own class file does not tell.
     *
     * @param types the descriptors of all
     * @param missing how many are not in the source
     * @param firstName the name of the first, as far as it is recorded
     */
    OptionalInt first(List<String> types, int missing, Optional<String> firstName) {
        int first = missing - captured;
        if (leading.isPresent()) {
            return first == leading.getAsInt() ? leading : OptionalInt.empty();
        }
        boolean hasOuter =
                keepsOuter || (firstName.isPresent() && firstName.get().startsWith(OUTER));
        boolean sure = hasOuter ? first == 1 && types.get(0).equals(outer) : first == 0;
        return sure ? OptionalInt.of(first) : OptionalInt.empty();
    }
}
