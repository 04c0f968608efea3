package io.mokuteki.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import io.mokuteki.annotation.DataCategory;
import io.mokuteki.annotation.Discloses;
import io.mokuteki.annotation.NotPersonal;
import io.mokuteki.resolution.MethodGovernance.Parameter;
import io.mokuteki.resolution.MethodGovernance.ParameterKind;
import java.io.Serializable;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** An interface, such as a projection, holds what its methods answer, and what it inherits. */
class InterfaceContentsTest {

    private static final ClassFiles FILES = ClassFiles.of(InterfaceContentsTest.class.getClassLoader());

    @Test
    void whatIsInheritedCounts() {
        assertThat(disclosed("inherits")).isEqualTo(holds("basic.name", "basic.phone"));
        assertThat(disclosed("inheritsTwice")).isEqualTo(holds("basic.mail", "basic.name", "basic.phone"));
        assertThat(disclosed("onlyInherits")).isEqualTo(holds("basic.phone"));
        assertThat(disclosed("listOf")).isEqualTo(holds("basic.name", "basic.phone"));
        assertThat(disclosed("marked")).isEqualTo(holds("basic.phone"));
    }

    @Test
    void whatIsOverriddenCountsOnceAsItsNearestLabelSays() {
        assertThat(disclosed("overridesWithout")).isEqualTo(holds("basic.phone"));
        assertThat(disclosed("optsOut")).isEqualTo(new Parameter(0, "view", ParameterKind.NOT_PERSONAL, List.of()));
        assertThat(disclosed("labels")).isEqualTo(holds("basic.name"));
        assertThat(disclosed("labelsTyped")).isEqualTo(holds("basic.name"));
        assertThat(disclosed("byDefault")).isEqualTo(holds("basic.phone", "basic.name"));
    }

    @Test
    void whatNobodyLabelledOrFindsIsUnknown() {
        assertThat(disclosed("unknownAbove")).isEqualTo(unknown("basic.name"));
        assertThat(disclosed("ofTheJdk")).isEqualTo(unknown("basic.name"));
        Resolution without =
                new Resolution(name -> name.equals(HasPhone.class.getName()) ? Optional.empty() : FILES.find(name));
        assertThat(disclosed("inherits", without)).isEqualTo(unknown("basic.name"));
    }

    /** A list of a type or anything above holds anything. */
    @Test
    void whatIsAboveATypeIsUnknown() {
        assertThat(disclosed("above")).isEqualTo(unknown());
        assertThat(disclosed("below")).isEqualTo(holds("basic.name", "basic.phone"));
    }

    private static Parameter disclosed(String method) {
        return disclosed(method, new Resolution(FILES));
    }

    private static Parameter disclosed(String name, Resolution resolution) {
        Method method = Arrays.stream(Sending.class.getDeclaredMethods())
                .filter(candidate -> candidate.getName().equals(name))
                .findFirst()
                .orElseThrow();
        return resolution
                .method(Sending.class.getName(), name, "(" + method.getParameterTypes()[0].descriptorString() + ")V")
                .flatMap(MethodGovernance::disclosure)
                .orElseThrow()
                .parameters()
                .get(0);
    }

    private static Parameter holds(String... categories) {
        return new Parameter(0, "view", ParameterKind.CATEGORIES, List.of(categories));
    }

    private static Parameter unknown(String... categories) {
        return new Parameter(0, "view", ParameterKind.UNCLASSIFIED, List.of(categories));
    }

    interface HasPhone {
        @DataCategory("basic.phone")
        String phone();
    }

    interface Inherits extends HasPhone {
        @DataCategory("basic.name")
        String name();
    }

    interface InheritsTwice extends Inherits {
        @DataCategory("basic.mail")
        String mail();
    }

    interface OnlyInherits extends HasPhone {}

    interface Marked extends HasPhone, Serializable, Comparable<Marked> {}

    interface OverridesWithout extends HasPhone {
        @Override
        String phone();
    }

    interface OptsOut extends HasPhone {
        @Override
        @NotPersonal("a switchboard")
        String phone();
    }

    interface Unlabelled {
        String name();
    }

    interface Labels extends Unlabelled {
        @Override
        @DataCategory("basic.name")
        String name();
    }

    interface Typed<T> {
        T name();
    }

    interface LabelsTyped extends Typed<String> {
        @Override
        @DataCategory("basic.name")
        String name();
    }

    interface ByDefault extends HasPhone {
        @Override
        default String phone() {
            return "";
        }

        @DataCategory("basic.name")
        default String name() {
            return "";
        }
    }

    interface UnknownAbove extends Unlabelled2 {
        @DataCategory("basic.name")
        String name();
    }

    interface Unlabelled2 {
        String anything();
    }

    interface OfTheJdk extends Supplier<String> {
        @DataCategory("basic.name")
        String name();
    }

    @Discloses(to = "processor", channel = "outsourcing")
    interface Sending {
        void inherits(Inherits view);

        void inheritsTwice(InheritsTwice view);

        void onlyInherits(OnlyInherits view);

        void listOf(List<Inherits> view);

        void marked(Marked view);

        void overridesWithout(OverridesWithout view);

        void optsOut(OptsOut view);

        void labels(Labels view);

        void labelsTyped(LabelsTyped view);

        void byDefault(ByDefault view);

        void unknownAbove(UnknownAbove view);

        void ofTheJdk(OfTheJdk view);

        void above(List<? super Inherits> view);

        void below(List<? extends Inherits> view);
    }
}
