package io.mokuteki.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import io.mokuteki.annotation.DataCategory;
import io.mokuteki.annotation.Discloses;
import io.mokuteki.annotation.ForPurpose;
import io.mokuteki.annotation.Governed;
import io.mokuteki.annotation.NotPersonal;
import io.mokuteki.annotation.Reclassifies;
import io.mokuteki.resolution.TypeGovernance.Kind;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Of an annotation that stands twice on an element the class file has its container only. */
class RepeatedLabelsTest {

    private static final ClassFiles FILES = ClassFiles.of(RepeatedLabelsTest.class.getClassLoader());

    private final Resolution resolution = new Resolution(FILES);

    @Test
    void holdsOnFieldsAndComponentsAndComposed() {
        assertThat(categories(Repeated.class, "twice")).containsExactly("basic.phone");
        assertThat(categories(Repeated.class, "composed")).containsExactly("basic.phone");
        assertThat(categories(Repeated.class, "containersTwice")).containsExactly("basic.phone");
        assertThat(categories(RepeatedRecord.class, "phone")).containsExactly("basic.phone");
        TypeGovernance type = resolution.type(Repeated.class.getName()).orElseThrow();
        assertThat(type.field("notPersonal").orElseThrow().kind()).isEqualTo(Kind.NOT_PERSONAL);
        assertThat(type.complete()).isTrue();
    }

    @Test
    void holdsOnMethodsAndTheirParameters() {
        MethodGovernance method = resolution
                .method(Repeated.class.getName(), "send", "(Ljava/lang/String;)Ljava/lang/String;")
                .orElseThrow();

        assertThat(method.purposes()).containsExactly("billing");
        assertThat(method.resultCategories()).containsExactly("basic.phone");
        assertThat(method.reclassification().orElseThrow().to()).isEqualTo("statistics");
        assertThat(method.disclosure().orElseThrow().to()).isEqualTo("processor");
        assertThat(method.disclosure().orElseThrow().parameters().get(0).categories())
                .containsExactly("basic.phone");
    }

    /** As in Java, where only a repeated one's container stands for what it holds. */
    @Test
    void annotationsThatHoldOthersSayNothingByThem() {
        assertThat(resolution.method(Repeated.class.getName(), "listed", "()V")).isEmpty();
    }

    @Test
    void doubtIsCastOnContainedOnesThatAreMissing() {
        Resolution without = new Resolution(
                name -> name.equals(RepeatedPhone.class.getName()) ? Optional.empty() : FILES.find(name));
        AnnotationSurvey survey = new AnnotationSurvey(without, name -> false);

        assertThat(survey.doubt(without.classFile(RepeatedRecord.class.getName())
                                .orElseThrow())
                        .orElseThrow()
                        .text())
                .isEqualTo("its field phone carries @io.mokuteki.resolution.RepeatedPhone, which cannot be found");
    }

    @Test
    void aTypeWithoutClassFileIsSeenToBeGoverned() {
        AnnotationSurvey survey = new AnnotationSurvey(resolution, name -> false);
        assertThat(survey.isGoverned(RepeatedRecord.class.getName())).isTrue();
    }

    private List<String> categories(Class<?> type, String field) {
        return resolution.field(type.getName(), field).orElseThrow().categories();
    }
}

@DataCategory("basic.phone")
@Repeatable(RepeatedPhone.Several.class)
@Retention(RetentionPolicy.RUNTIME)
@interface RepeatedPhone {

    @Repeatable(Many.class)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Several {
        RepeatedPhone[] value();
    }

    @Retention(RetentionPolicy.RUNTIME)
    @interface Many {
        Several[] value();
    }
}

@RepeatedPhone
@RepeatedPhone
@Retention(RetentionPolicy.RUNTIME)
@interface ComposedOfRepeated {}

@Governed
@NotPersonal("a note")
@Repeatable(Noted.Several.class)
@Retention(RetentionPolicy.RUNTIME)
@interface Noted {
    @Retention(RetentionPolicy.RUNTIME)
    @interface Several {
        Noted[] value();
    }
}

@ForPurpose("billing")
@Discloses(to = "processor", channel = "outsourcing")
@Reclassifies(to = "statistics", clause = "2*2")
@Repeatable(Sends.Several.class)
@Retention(RetentionPolicy.RUNTIME)
@interface Sends {
    @Retention(RetentionPolicy.RUNTIME)
    @interface Several {
        Sends[] value();
    }
}

@ForPurpose("billing")
@Retention(RetentionPolicy.RUNTIME)
@interface NotRepeatable {
    @Retention(RetentionPolicy.RUNTIME)
    @interface Listing {
        NotRepeatable[] value();
    }
}

@Noted
@Noted
class Repeated {
    @RepeatedPhone
    @RepeatedPhone
    String twice;

    @ComposedOfRepeated
    String composed;

    @RepeatedPhone.Several({@RepeatedPhone, @RepeatedPhone})
    @RepeatedPhone.Several({@RepeatedPhone})
    String containersTwice;

    @Noted
    @Noted
    String notPersonal;

    @Sends
    @Sends
    @RepeatedPhone
    @RepeatedPhone
    String send(@RepeatedPhone @RepeatedPhone String phone) {
        return phone;
    }

    @NotRepeatable.Listing(@NotRepeatable)
    void listed() {}
}

record RepeatedRecord(@RepeatedPhone @RepeatedPhone String phone) {}
