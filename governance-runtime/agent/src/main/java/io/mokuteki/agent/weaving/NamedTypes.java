package io.mokuteki.agent.weaving;

/** Types that a system property names, with commas between them; a whole package by a dot at its end. */
final class NamedTypes {

    private final String[] names;

    private NamedTypes(String[] names) {
        this.names = names;
    }

    static NamedTypes ofProperty(String property) {
        return new NamedTypes(System.getProperty(property, "").split(","));
    }

    boolean include(String type) {
        for (String listed : names) {
            String name = listed.strip();
            if (name.equals(type) || (name.endsWith(".") && type.startsWith(name))) {
                return true;
            }
        }
        return false;
    }
}
