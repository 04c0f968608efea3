package io.mokuteki.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import io.mokuteki.annotation.DataCategory;
import io.mokuteki.annotation.DataSubjectId;
import io.mokuteki.annotation.Discloses;
import io.mokuteki.annotation.NotPersonal;
import java.lang.annotation.Annotation;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.Optional;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.description.annotation.AnnotationDescription;
import net.bytebuddy.dynamic.scaffold.TypeValidation;
import org.junit.jupiter.api.Test;

/** A label is never lost in silence. */
class LostLabelsTest {

    private static final String MOVE =
            "label the field that keeps the value, or call both alike; if none keeps it, take the label away";

    private final Resolution resolution =
            new Resolution(ClassFiles.of(getClass().getClassLoader()));

    @Test
    void aParametersLabelHoldsForTheFieldOfItsNameItsOwnOrInherited() {
        assertThat(resolution.lostLabels(Kept.class.getName())).isEmpty();
        assertThat(resolution.lostLabels(KeptAbove.class.getName())).isEmpty();
        assertThat(resolution.lostLabels(Fixtures.Kotlin.class.getName())).isEmpty();
    }

    @Test
    void aParametersLabelHoldsForTheFieldThatKotlinCallsOtherwise() {
        String renamed = Renamed.class.getName();

        assertThat(resolution.lostLabels(renamed)).isEmpty();
        assertThat(resolution.field(renamed, "phone$1").orElseThrow().categories())
                .containsExactly("basic.phone");
        assertThat(resolution.field(renamed, "phone")).isEmpty();
        assertThat(resolution.field(renamed, "phone$x")).isEmpty();
        assertThat(resolution.field(Kept.class.getName(), "phone$1"))
                .as("beside the field of the very name")
                .isEmpty();
    }

    @Test
    void aTypesLabelIsLostWhereTheTypeHasNoFields() {
        for (Class<?> type : List.of(Answers.class, Answering.class, Chosen.class)) {
            assertThat(resolution.lostLabels(type.getName()))
                    .containsExactly(new LostLabel(
                            "class",
                            "the type is labelled [basic.phone], which holds for its fields, and it has none",
                            "label its methods that answer such data, and the fields of the classes that extend it"));
        }
        assertThat(resolution.lostLabels(ToProcessor.class.getName()))
                .as("it composes, and holds where it stands")
                .isEmpty();
    }

    @Test
    void aMethodsLabelIsLostWhereTheMethodAnswersNothing() {
        assertThat(resolution.lostLabels(Setting.class.getName()))
                .containsExactly(new LostLabel(
                        "setPhone",
                        "the method setPhone is labelled [basic.phone], which holds for its result, and it has none",
                        "label the field, or its accessor; what a method is given is labelled at the parameter"));
    }

    @Test
    void aParametersLabelForWhichThereIsNoFieldIsLost() {
        assertThat(resolution.lostLabels(Differs.class.getName()))
                .containsExactly(new LostLabel(
                        "<init>",
                        "the constructor's parameter given is labelled [basic.phone], and no field is called so",
                        MOVE));
        assertThat(resolution.lostLabels(OnlyStatic.class.getName())).hasSize(1);
        assertThat(resolution.lostLabels(UnlabelledAbove.class.getName())).hasSize(1);
        assertThat(resolution.lostLabels(OtherwiseAbove.class.getName())).hasSize(1);
    }

    @Test
    void whatIsSaidOfAnIdOrOfAMethodsParameterNeedsNoField() {
        assertThat(resolution.lostLabels(NeedsNoField.class.getName())).isEmpty();
    }

    @Test
    void onAConstructorNothingEnforcesADisclosureOrACategory() {
        assertThat(resolution.lostLabels(SendsByConstructor.class.getName()))
                .containsExactly(
                        new LostLabel(
                                "<init>",
                                "the constructor carries @Discloses, which nothing enforces there",
                                "put it on a method, such as one that makes the object"),
                        new LostLabel(
                                "<init>",
                                "the constructor carries @DataCategory, which holds for nothing there",
                                "put it on the type, or on the fields"));
        assertThat(resolution.method(SendsByConstructor.class.getName(), "<init>", "(Ljava/lang/String;)V"))
                .isEmpty();
    }

    /** Legal in class files, and what obfuscators leave: reflection and guards tell fields by their names. */
    @Test
    void twoFieldsOfOneNameCannotBothBeTold() {
        assertThat(twins(DataCategory.class))
                .containsExactly(new LostLabel(
                        "a",
                        "two fields are called a, and one of them is labelled: who reads a cannot be told which it is",
                        "rename one, or keep the obfuscator from it"));
        assertThat(twins(DataSubjectId.class)).hasSize(1);
        assertThat(twins(Deprecated.class)).isEmpty();
    }

    private static List<LostLabel> twins(Class<? extends Annotation> ofSecond) {
        AnnotationDescription annotation = ofSecond == DataCategory.class
                ? AnnotationDescription.Builder.ofType(ofSecond)
                        .defineArray("value", "basic.phone")
                        .build()
                : AnnotationDescription.Builder.ofType(ofSecond).build();
        byte[] made = new ByteBuddy()
                .with(TypeValidation.DISABLED)
                .subclass(Object.class)
                .name("com.example.Twins")
                .defineField("a", int.class)
                .defineField("a", String.class)
                .annotateField(annotation)
                .make()
                .getBytes();
        return new Resolution(name -> name.equals("com.example.Twins") ? Optional.of(made) : Optional.empty())
                .lostLabels("com.example.Twins");
    }
}

class Kept {
    String phone;
    String phone$1;

    Kept(@DataCategory("basic.phone") String phone) {
        this.phone = phone;
    }
}

class KeptAbove extends Kept {
    KeptAbove(@DataCategory("basic.phone") String phone) {
        super(phone);
    }
}

class Renamed {
    static String phone;
    final String phone$1;
    final String phone$x = "";

    Renamed(@DataCategory("basic.phone") String phone) {
        this.phone$1 = phone;
    }
}

class Differs {
    String phone;

    Differs(@DataCategory("basic.phone") String given) {
        this.phone = given;
    }
}

class OnlyStatic {
    static String phone;

    OnlyStatic(@DataCategory("basic.phone") String phone) {
        OnlyStatic.phone = phone;
    }
}

class UnlabelledAbove extends Unlabelled {
    UnlabelledAbove(@DataCategory("basic.phone") String phone) {
        this.phone = phone;
    }
}

class Unlabelled {
    String phone;
}

class OtherwiseAbove extends Kept {
    OtherwiseAbove(@DataCategory("basic.name") String phone) {
        super(phone);
    }
}

class NeedsNoField {
    NeedsNoField(@DataSubjectId long customer) {}

    void send(@DataCategory("basic.phone") String phone) {}
}

@DataCategory("basic.phone")
@Discloses(to = "processor", channel = "outsourcing")
@Retention(RetentionPolicy.RUNTIME)
@interface ToProcessor {}

class SendsByConstructor {
    @ToProcessor
    SendsByConstructor(@NotPersonal("a test") String given) {}
}

@DataCategory("basic.phone")
interface Answers {
    String phone();
}

@DataCategory("basic.phone")
abstract class Answering {
    static String last = "";

    abstract String phone();
}

class Setting {
    private String phone = "";

    @DataCategory("basic.phone")
    void setPhone(String given) {
        phone = given;
    }
}

@DataCategory("basic.phone")
enum Chosen {
    MOBILE
}
