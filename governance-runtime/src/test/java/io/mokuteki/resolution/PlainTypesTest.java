package io.mokuteki.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import io.mokuteki.annotation.DataCategory;
import io.mokuteki.resolution.ledger.Ledger;
import java.io.Serializable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A type is plain only where no annotation can govern it: whoever is taken for plain is not looked at again. */
class PlainTypesTest {

    private static final ClassFiles FILES = ClassFiles.of(PlainTypesTest.class.getClassLoader());

    private final Resolution resolution = new Resolution(FILES);

    private boolean isPlain(Class<?> type) {
        return resolution.isPlain(type.getName());
    }

    /** The package itself is marked for JSpecify. */
    @Test
    void oneWithoutAnnotationsThatMaySaySomethingIs() {
        assertThat(isPlain(Plain.class)).isTrue();
        assertThat(isPlain(PlainBelow.class)).isTrue();
        assertThat(isPlain(String.class)).isTrue();
    }

    @Test
    void oneWithAnAnnotationAnywhereIsNot() {
        assertThat(isPlain(OfField.class)).isFalse();
        assertThat(isPlain(OfParameter.class)).isFalse();
        assertThat(isPlain(OfComponent.class)).isFalse();
        assertThat(isPlain(OfMethod.class)).isFalse();
    }

    @Test
    void oneThatInheritsAnAnnotatedTypeOrIsInOneOrInSuchAPackageIsNot() {
        assertThat(isPlain(BelowField.class)).isFalse();
        assertThat(isPlain(BelowMethod.class)).isFalse();
        assertThat(isPlain(Annotated.Inside.class)).isFalse();
        assertThat(isPlain(Ledger.class)).isFalse();
    }

    @Test
    void oneThatCannotBeFoundOrInheritsSuchAOneIsNot() {
        Resolution withoutPlain =
                new Resolution(name -> name.equals(Plain.class.getName()) ? Optional.empty() : FILES.find(name));

        assertThat(resolution.isPlain("com.example.Missing")).isFalse();
        assertThat(withoutPlain.isPlain(PlainBelow.class.getName())).isFalse();
    }

    @Test
    void whatIsLearntIsAskedAnew() throws Exception {
        String name = Plain.class.getName();
        Resolution blind = new Resolution(file -> Optional.empty());
        assertThat(blind.isPlain(name)).isFalse();

        blind.learn(name, FILES.find(name).orElseThrow());

        assertThat(blind.isPlain(name)).isTrue();
    }
}

class Plain implements Serializable {
    private static final long serialVersionUID = 1L;
    int number;
}

/** Of an application's own, so that it may be composed of ours. */
@Retention(RetentionPolicy.RUNTIME)
@interface Any {}

@Deprecated
class PlainBelow extends Plain {
    private static final long serialVersionUID = 1L;
}

class OfField {
    @Any
    int number;
}

class OfParameter {
    void call(@DataCategory("basic.name") String name) {}
}

record OfComponent(@DataCategory("basic.name") String name) {}

interface OfMethod {
    @DataCategory("basic.name")
    String name();
}

class BelowField extends OfField {}

class BelowMethod implements OfMethod {
    @Override
    public String name() {
        return "";
    }
}

@Any
class Annotated {
    static class Inside {}
}
