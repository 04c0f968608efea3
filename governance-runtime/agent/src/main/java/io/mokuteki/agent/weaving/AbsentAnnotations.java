package io.mokuteki.agent.weaving;

/**
 * Annotation types that may be missing, because they are composed of none of ours: those of the libraries that nobody
 * looks at, and those that the operator names.
 *
 * <p>{@code -Dmokuteki.annotations.absent=com.vendor.,com.example.Marker} names types, or packages with a dot at the
 * end.
 */
public final class AbsentAnnotations {

    private static final String PROPERTY = "mokuteki.annotations.absent";

    /** What to do about one that is missing. */
    static final String REMEDY =
            ", so that nobody knows what it governs. Add the library that holds it to the class path."
                    + " If it is absent on purpose and composed of none of Mokuteki's annotations, name it in -D"
                    + PROPERTY
                    + ".";

    private static final NamedTypes NAMED = NamedTypes.ofProperty(PROPERTY);

    private AbsentAnnotations() {}

    public static boolean include(String type) {
        return NAMED.include(type) || Bystanders.areThirdParty(type.replace('.', '/'));
    }
}
