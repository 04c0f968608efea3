package io.mokuteki.runtime;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The mode in general, and where a package or a category has its own. Immutable.
 *
 * <p>Set by {@code mokuteki.mode}, {@code mokuteki.mode.package.<package of the code that reads>} and
 * {@code mokuteki.mode.category.<category or item>}. The longest package and the nearest category win; where both have
 * their own mode, the stricter one holds.
 *
 * <pre>{@code
 * -Dmokuteki.mode=enforce -Dmokuteki.mode.package.com.example.legacy=observe
 * }</pre>
 */
public final class Modes {

    private static final String GENERAL = "mokuteki.mode";
    private static final String BY_PACKAGE = GENERAL + ".package.";
    private static final String BY_CATEGORY = GENERAL + ".category.";

    private final Mode general;
    private final Map<String, Mode> packages;
    private final Map<String, Mode> categories;

    private Modes(Mode general, Map<String, Mode> packages, Map<String, Mode> categories) {
        this.general = general;
        this.packages = packages;
        this.categories = categories;
    }

    /** One mode everywhere. */
    public static Modes everywhere(Mode mode) {
        return new Modes(mode, Map.of(), Map.of());
    }

    /**
     * The modes that settings by these names describe; names that do not begin with {@code mokuteki.mode} are ignored.
     *
     * @throws IllegalArgumentException naming the first setting that is none of enforce, observe, off
     */
    public static Modes of(Map<String, String> settings) {
        Mode general = Mode.ENFORCE;
        Map<String, Mode> packages = new TreeMap<>();
        Map<String, Mode> categories = new TreeMap<>();
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            String name = setting.getKey();
            if (name.equals(GENERAL)) {
                general = Mode.parse(name, setting.getValue());
            } else if (name.startsWith(BY_PACKAGE)) {
                packages.put(name.substring(BY_PACKAGE.length()), Mode.parse(name, setting.getValue()));
            } else if (name.startsWith(BY_CATEGORY)) {
                categories.put(name.substring(BY_CATEGORY.length()), Mode.parse(name, setting.getValue()));
            } else if (name.startsWith(GENERAL + ".")) {
                throw new IllegalArgumentException(name + " is no setting. A package has " + BY_PACKAGE
                        + "<package>, a category " + BY_CATEGORY + "<id>.");
            }
        }
        return new Modes(general, packages, categories);
    }

    /** The modes that the system properties describe; {@code MOKUTEKI_MODE} where the general one is not set. */
    static Modes ofSystem() {
        Map<String, String> settings = new TreeMap<>();
        Optional.ofNullable(System.getenv("MOKUTEKI_MODE")).ifPresent(mode -> settings.put(GENERAL, mode));
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith(GENERAL))
                .forEach(name -> settings.put(name, System.getProperty(name)));
        return of(settings);
    }

    /** The general mode. */
    public Mode general() {
        return general;
    }

    /**
     * The mode for a class that reads data of these categories: the strictest over the categories.
     *
     * @param className the binary name of the class that reads
     */
    Mode forRead(String className, List<String> ofCategories) {
        Optional<Mode> ofPackage = longest(packages, prefix -> className.startsWith(prefix + "."));
        return ofCategories.stream()
                .map(category -> Stream.concat(
                                ofPackage.stream(),
                                longest(categories, id -> category.equals(id) || category.startsWith(id + "."))
                                        .stream())
                        .min(Mode::compareTo)
                        .orElse(general))
                .min(Mode::compareTo)
                .orElseGet(() -> ofPackage.orElse(general));
    }

    private static Optional<Mode> longest(Map<String, Mode> modes, Predicate<String> applies) {
        return modes.entrySet().stream()
                .filter(entry -> applies.test(entry.getKey()))
                .max(java.util.Comparator.comparingInt(entry -> entry.getKey().length()))
                .map(Map.Entry::getValue);
    }
}
