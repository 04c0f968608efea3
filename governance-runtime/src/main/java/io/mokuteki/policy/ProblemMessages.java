package io.mokuteki.policy;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The texts of problems, in English and Japanese. A rule has two: {@code RULE}, what is wrong, and {@code RULE.fix}.
 *
 * <p>Bean Validation's interpolator reads the same bundle, so parameters are written as it expects them:
 * <code>{name}</code>.
 */
public final class ProblemMessages {

    /** The bundle's base name. */
    public static final String BUNDLE = "io.mokuteki.policy.problems";

    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    private final ResourceBundle texts;
    private final boolean japanese;

    private ProblemMessages(ResourceBundle texts, boolean japanese) {
        this.texts = texts;
        this.japanese = japanese;
    }

    /** The texts in that language; in English where they were not translated. */
    public static ProblemMessages in(Locale locale) {
        return new ProblemMessages(
                ResourceBundle.getBundle(
                        BUNDLE,
                        locale,
                        ProblemMessages.class.getClassLoader(),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)),
                locale.getLanguage().equals(Locale.JAPANESE.getLanguage()));
    }

    /** The text of that key with its parameters filled in. */
    public String text(String key, Map<String, ?> parameters) {
        return PARAMETER
                .matcher(texts.getString(key))
                .replaceAll(match -> Matcher.quoteReplacement(value(parameters.get(match.group(1)))));
    }

    /** The problem of that rule at that place. */
    public Problem problem(
            Problem.Severity severity, String file, Location location, String rule, Map<String, ?> parameters) {
        return new Problem(
                severity,
                file,
                location.line(),
                location.column(),
                rule,
                text(rule, parameters),
                text(rule + ".fix", parameters));
    }

    private String value(@Nullable Object parameter) {
        if (parameter instanceof Kind kind) {
            return texts.getString(kind.key());
        }
        if (parameter instanceof Hint hint) {
            return hint.similar()
                    .map(name -> text("did-you-mean", Map.of("name", name)))
                    .orElse("");
        }
        if (parameter instanceof Label label) {
            return japanese ? label.ja() : label.en();
        }
        return String.valueOf(parameter);
    }

    /** A parameter that has a translation of its own. */
    public interface Kind {
        /** The key of its text. */
        String key();
    }

    /** A parameter that says what an unknown name most likely means, or nothing. */
    public record Hint(Optional<String> similar) {

        /** The hint for a name among those that are known. */
        public static Hint of(String written, Collection<String> known) {
            return new Hint(DidYouMean.nearest(written, known));
        }
    }
}
