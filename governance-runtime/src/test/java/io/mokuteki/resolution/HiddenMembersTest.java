package io.mokuteki.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import io.mokuteki.annotation.DataCategory;
import io.mokuteki.annotation.ForPurpose;
import io.mokuteki.resolution.ledger.Ledger;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.description.annotation.AnnotationDescription;
import net.bytebuddy.description.modifier.MethodManifestation;
import net.bytebuddy.description.modifier.SyntheticState;
import net.bytebuddy.description.modifier.Visibility;
import net.bytebuddy.dynamic.scaffold.subclass.ConstructorStrategy;
import net.bytebuddy.implementation.FixedValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compilers of other languages hide what somebody wrote, and make classes of what is no class in the source. */
class HiddenMembersTest {

    private static final String TYPE = Ledger.class.getPackageName() + ".Made";

    private static Resolution of(byte[] made) {
        ClassFiles others = ClassFiles.of(HiddenMembersTest.class.getClassLoader());
        Map<String, byte[]> known = Map.of(TYPE, made);
        return new Resolution(name -> Optional.ofNullable(known.get(name)).or(() -> others.find(name)));
    }

    private static AnnotationDescription label(Class<? extends Annotation> type, String id) {
        return AnnotationDescription.Builder.ofType(type)
                .defineArray("value", id)
                .build();
    }

    /** Groovy's {@code @Lazy} and Kotlin's {@code @JvmSynthetic} make such. */
    @Test
    void syntheticMembersCountWhereTheyAreLabelledThemselves() {
        Resolution resolution = of(new ByteBuddy()
                .subclass(Object.class)
                .name(TYPE)
                .annotateType(label(DataCategory.class, "basic.name"))
                .defineField("$phone", String.class, Visibility.PRIVATE, SyntheticState.SYNTHETIC)
                .annotateField(label(DataCategory.class, "basic.phone"))
                .defineField("this$0", Object.class, Visibility.PRIVATE, SyntheticState.SYNTHETIC)
                .defineMethod("find", String.class, Visibility.PUBLIC, SyntheticState.SYNTHETIC)
                .intercept(FixedValue.value(""))
                .annotateMethod(label(DataCategory.class, "basic.phone"))
                .defineMethod("find$annotations", String.class, Visibility.PUBLIC, SyntheticState.SYNTHETIC)
                .intercept(FixedValue.value(""))
                .annotateMethod(label(DataCategory.class, "basic.phone"))
                .defineMethod(
                        "bridge", String.class, Visibility.PUBLIC, SyntheticState.SYNTHETIC, MethodManifestation.BRIDGE)
                .intercept(FixedValue.value(""))
                .annotateMethod(label(DataCategory.class, "basic.phone"))
                .defineMethod("run", String.class, Visibility.PUBLIC, SyntheticState.SYNTHETIC)
                .intercept(FixedValue.value(""))
                .make()
                .getBytes());

        assertThat(resolution.field(TYPE, "$phone").orElseThrow().categories()).containsExactly("basic.phone");
        assertThat(resolution.field(TYPE, "this$0")).isEmpty();
        assertThat(resolution.type(TYPE).orElseThrow().fields())
                .extracting(TypeGovernance.DeclaredField::name)
                .containsExactly("$phone");
        assertThat(resolution
                        .method(TYPE, "find", "()Ljava/lang/String;")
                        .orElseThrow()
                        .resultCategories())
                .containsExactly("basic.phone");
        for (String copy : List.of("find$annotations", "bridge", "run")) {
            assertThat(resolution.method(TYPE, copy, "()Ljava/lang/String;"))
                    .as(copy)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "groovy.lang.Closure",
                "org.aspectj.runtime.internal.AroundClosure",
                "kotlin.jvm.internal.Lambda",
                "kotlin.coroutines.jvm.internal.SuspendLambda"
            })
    void classesMadeOfBlocksOfCodeHaveNoPurpose(String superclass) {
        assertThat(purposes(superclass)).isEmpty();
        assertThat(purposes("com.example.Closure")).containsExactly("billing", "inquiry");
    }

    private static List<String> purposes(String superclass) {
        Resolution resolution = of(new ByteBuddy()
                .subclass(
                        new ByteBuddy()
                                .subclass(Object.class)
                                .name(superclass)
                                .make()
                                .getTypeDescription(),
                        ConstructorStrategy.Default.NO_CONSTRUCTORS)
                .name(TYPE)
                .defineMethod("call", String.class, Visibility.PUBLIC)
                .intercept(FixedValue.value(""))
                .defineMethod("labelled", String.class, Visibility.PUBLIC)
                .intercept(FixedValue.value(""))
                .annotateMethod(label(ForPurpose.class, "inquiry"))
                .make()
                .getBytes());
        return List.of("call", "labelled").stream()
                .flatMap(method -> resolution.method(TYPE, method, "()Ljava/lang/String;").stream())
                .flatMap(method -> method.purposes().stream())
                .toList();
    }
}
