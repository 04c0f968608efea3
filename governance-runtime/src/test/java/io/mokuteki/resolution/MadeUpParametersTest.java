package io.mokuteki.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import io.mokuteki.annotation.DataCategory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compilers write annotations for the parameters of the source, and a class file does not always tell which these are. */
class MadeUpParametersTest {

    private static final String SOURCE = """
            import io.mokuteki.annotation.DataCategory;

            class Around {
                static Object statically(int prefix, String last) {
                    class Captures {
                        final String phone;
                        Captures(@DataCategory("basic.phone") String phone) { this.phone = phone; }
                        String tell() { return prefix + phone + last; }
                    }
                    class OnlyInConstructor {
                        final String phone;
                        OnlyInConstructor(@DataCategory("basic.phone") String phone) { this.phone = phone + prefix; }
                    }
                    class Extends extends Captures {
                        final String mail;
                        Extends(@DataCategory("basic.mail") String mail) {
                            super(mail);
                            this.mail = mail;
                        }
                    }
                    class Around2 {
                        final Around held;
                        Around2(@DataCategory("basic.name") Around held) { this.held = held; }
                    }
                    class HoldsAround {
                        final Around held;
                        HoldsAround(@DataCategory("basic.name") Around held) { this.held = held; }
                        String tell() { return held + last; }
                    }
                    return new Captures(last) {};
                }

                Object ofInstance(int prefix, String last) {
                    class OfInstance {
                        final String phone;
                        OfInstance(@DataCategory("basic.phone") String phone) { this.phone = phone; }
                        String tell() { return prefix + phone + last; }
                    }
                    class UsesOuter {
                        final String phone;
                        UsesOuter(@DataCategory("basic.phone") String phone) { this.phone = phone; }
                        String tell() { return Around.this + phone; }
                    }
                    class TwoArounds {
                        final Around held;
                        final String last;
                        TwoArounds(@DataCategory("basic.name") Around held, String last) {
                            this.held = held;
                            this.last = last;
                        }
                        String tell() { return held + last + prefix; }
                    }
                    enum Local {
                        ONE("x");
                        final String phone;
                        Local(@DataCategory("basic.phone") String phone) { this.phone = phone; }
                    }
                    record LocalRecord(@DataCategory("basic.phone") String phone) {}
                    return new OfInstance(last) { final int own = prefix; };
                }

                class Member {
                    final String phone;
                    Member(@DataCategory("basic.phone") String phone) { this.phone = phone; }
                }

                Object anonymous = new Object() {
                    class InAnonymous {
                        final String phone;
                        InAnonymous(@DataCategory("basic.phone") String phone) { this.phone = phone; }
                    }
                };

                static Object inLambda = (java.util.function.Supplier<Object>) () -> {
                    int local = 1;
                    class InLambda {
                        final String phone;
                        InLambda(@DataCategory("basic.phone") String phone) { this.phone = phone; }
                        int tell() { return local; }
                    }
                    return new InLambda("x");
                };
            }
            """;

    private static final Map<String, String> LABELS = new TreeMap<>(Map.ofEntries(
            Map.entry("Around$1Captures", "phone=[basic.phone]"),
            Map.entry("Around$1OnlyInConstructor", "phone=[basic.phone]"),
            Map.entry("Around$1Extends", "mail=[basic.mail]"),
            Map.entry("Around$1Around2", "held=[basic.name]"),
            Map.entry("Around$1HoldsAround", "held=[basic.name]"),
            Map.entry("Around$1OfInstance", "phone=[basic.phone]"),
            Map.entry("Around$1UsesOuter", "phone=[basic.phone]"),
            Map.entry("Around$1TwoArounds", "held=[basic.name]"),
            Map.entry("Around$1Local", "phone=[basic.phone]"),
            Map.entry("Around$1LocalRecord", "phone=[basic.phone]"),
            Map.entry("Around$3$InAnonymous", "phone=[basic.phone]"),
            Map.entry("Around$1InLambda", "phone=[basic.phone]"),
            Map.entry("Around$Member", "phone=[basic.phone]")));

    @TempDir
    private Path folder;

    @Test
    void firstComeEitherAnOuterObjectOrTheSourcesParameters() {
        MadeUpParameters without = new MadeUpParameters(OptionalInt.empty(), "LOuter;", false, 1);
        MadeUpParameters with = new MadeUpParameters(OptionalInt.empty(), "LOuter;", true, 1);
        Optional<String> unknown = Optional.empty();

        assertThat(without.first(List.of("LOuter;", "I"), 1, unknown)).hasValue(0);
        assertThat(without.first(List.of("LOuter;", "I", "I"), 2, Optional.of("this$0")))
                .hasValue(1);
        assertThat(with.first(List.of("LOuter;", "I", "I"), 2, unknown)).hasValue(1);
        assertThat(new MadeUpParameters(OptionalInt.of(2), "", false, 0).first(List.of("I", "I", "J"), 2, unknown))
                .hasValue(2);
    }

    @Test
    void nothingIsGuessed() {
        MadeUpParameters without = new MadeUpParameters(OptionalInt.empty(), "LOuter;", false, 1);
        MadeUpParameters with = new MadeUpParameters(OptionalInt.empty(), "LOuter;", true, 1);
        Optional<String> unknown = Optional.empty();

        assertThat(without.first(List.of("LOuter;", "I", "I"), 2, unknown)).isEmpty();
        assertThat(with.first(List.of("J", "I", "I"), 2, unknown)).isEmpty();
        assertThat(with.first(List.of("LOuter;", "I"), 1, unknown)).isEmpty();
        assertThat(with.first(List.of("LOuter;", "I", "I", "I"), 3, unknown)).isEmpty();
        assertThat(new MadeUpParameters(OptionalInt.of(2), "", false, 0).first(List.of("I", "J"), 1, unknown))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-parameters", "-g", "-g:source,lines", "-g:none"})
    @Tag("full")
    void labelsOfConstructorsHoldForTheFieldsThatTheyMean(String option) throws Exception {
        assertThat(labels(option)).isEqualTo(LABELS);
    }

    /** As if by a compiler that calls its fields otherwise. */
    @Test
    @Tag("full")
    void labelsOfWhichNobodyCanTellAreLost() throws Exception {
        compile("-g:none");
        Resolution resolution = new Resolution(name -> read(folder.resolve(name + ".class"))
                .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1)
                        .replace("val$prefix", "cap$prefix")
                        .getBytes(StandardCharsets.ISO_8859_1)));

        assertThat(resolution.lostLabels("Around$1Captures"))
                .containsExactly(new LostLabel(
                        "<init>",
                        "the class file does not tell which parameters of the constructor its labels are for",
                        "compile it with -parameters, or label the fields"));
        assertThat(resolution.isPlain("Around$1Captures")).isFalse();
        assertThat(resolution.lostLabels("Around$Member")).isEmpty();
    }

    private Map<String, String> labels(String option) throws Exception {
        compile(option);
        Resolution resolution = new Resolution(name -> read(folder.resolve(name + ".class")));
        Map<String, String> labels = new TreeMap<>();
        for (String type : LABELS.keySet()) {
            assertThat(resolution.lostLabels(type)).isEmpty();
            List<String> fields = new ArrayList<>();
            for (TypeGovernance.DeclaredField field :
                    resolution.type(type).orElseThrow().fields()) {
                if (!field.categories().isEmpty()) {
                    fields.add(field.name() + "=" + field.categories());
                }
            }
            labels.put(type, String.join(" ", fields));
        }
        return labels;
    }

    private void compile(String option) throws Exception {
        Path source = Files.writeString(folder.resolve("Around.java"), SOURCE);
        String annotations = Path.of(DataCategory.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toString();
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, option, "-proc:none", "-cp", annotations, source.toString()))
                .isZero();
    }

    private static Optional<byte[]> read(Path file) {
        try {
            return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
