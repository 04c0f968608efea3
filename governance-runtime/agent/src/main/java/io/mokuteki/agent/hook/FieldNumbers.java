package io.mokuteki.agent.hook;

import java.util.Map;

/** The numbers of the governed fields that one class declares. There are few, and persistence asks for them often. */
final class FieldNumbers {

    static final FieldNumbers NONE = new FieldNumbers(Map.of());

    /** Interned, as the names of a {@link java.lang.reflect.Field} are. */
    private final String[] names;

    private final int[] numbers;

    private int useInCustody = -1;

    FieldNumbers(Map<String, Integer> byName) {
        this.names = new String[byName.size()];
        this.numbers = new int[byName.size()];
        int index = 0;
        for (Map.Entry<String, Integer> entry : byName.entrySet()) {
            names[index] = entry.getKey().intern();
            numbers[index] = entry.getValue();
            index++;
        }
    }

    boolean isEmpty() {
        return names.length == 0;
    }

    /** Under which a read of all of them in custody is counted. Two threads that ask for it at once get the same. */
    int useInCustody(Class<?> declaring) {
        int known = useInCustody;
        if (known < 0) {
            known = Uses.number(Uses.IN_CUSTODY + declaring.getName());
            useInCustody = known;
        }
        return known;
    }

    /** The field's number, {@link GovernedFields#NONE} when it is not governed. */
    @SuppressWarnings({"ReferenceEquality", "StringEquality"}) // Interned ones are found so, and others after them.
    int of(String field) {
        for (int index = 0; index < names.length; index++) {
            if (names[index] == field) {
                return numbers[index];
            }
        }
        for (int index = 0; index < names.length; index++) {
            if (names[index].equals(field)) {
                return numbers[index];
            }
        }
        return GovernedFields.NONE;
    }
}
