package io.mokuteki.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.mokuteki.annotation.DataCategory;
import io.mokuteki.resolution.GovernedField.SubjectField;
import io.mokuteki.resolution.MethodGovernance.Disclosure;
import io.mokuteki.resolution.MethodGovernance.Nearness;
import io.mokuteki.resolution.MethodGovernance.Parameter;
import io.mokuteki.resolution.MethodGovernance.ParameterKind;
import io.mokuteki.resolution.MethodGovernance.PurposeSource;
import io.mokuteki.resolution.MethodGovernance.Reclassification;
import io.mokuteki.resolution.TypeGovernance.DeclaredField;
import io.mokuteki.resolution.TypeGovernance.Kind;
import io.mokuteki.resolution.ledger.Ledger;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ResolutionTest {

    private final Resolution resolution =
            new Resolution(ClassFiles.of(getClass().getClassLoader()));

    private List<String> categories(Class<?> owner, String field) {
        return resolution
                .field(owner.getName(), field)
                .map(GovernedField::categories)
                .orElse(List.of());
    }

    private Optional<MethodGovernance> method(Class<?> owner, String name) {
        String descriptor = Arrays.stream(owner.getDeclaredMethods())
                .filter(method -> method.getName().equals(name) && !method.isSynthetic())
                .map(method -> java.lang.invoke.MethodType.methodType(
                                method.getReturnType(), method.getParameterTypes())
                        .toMethodDescriptorString())
                .findFirst()
                .orElseThrow();
        return resolution.method(owner.getName(), name, descriptor);
    }

    private List<String> purposes(Class<?> owner, String method) {
        return method(owner, method).map(MethodGovernance::purposes).orElse(List.of());
    }

    private Kind kind(Class<?> type, String field) {
        return resolution
                .type(type.getName())
                .flatMap(governance -> governance.field(field))
                .map(DeclaredField::kind)
                .orElseThrow();
    }

    private Disclosure disclosure(Class<?> owner, String name) {
        return method(owner, name).flatMap(MethodGovernance::disclosure).orElseThrow();
    }

    @Nested
    class Categories_of_fields {

        @Test
        void come_from_composed_annotations_to_any_depth_and_cycles_end() {
            assertThat(categories(Fixtures.Contact.class, "phone")).containsExactly("basic.phone");
            assertThat(categories(Fixtures.Contact.class, "work")).containsExactly("basic.phone");
        }

        @Test
        void add_up_when_there_are_several() {
            assertThat(categories(Fixtures.Contact.class, "both"))
                    .containsExactlyInAnyOrder("basic.phone", "billing-contact.phone");
        }

        @Test
        void are_none_without_an_annotation() {
            assertThat(resolution.field(Fixtures.Contact.class.getName(), "plain"))
                    .isEmpty();
            assertThat(resolution.field(Fixtures.Contact.class.getName(), "missing"))
                    .isEmpty();
            assertThat(resolution.field("no.such.Type", "name")).isEmpty();
        }

        @Test
        void default_to_those_of_the_type_for_instance_fields_only() {
            Class<?> reading = Fixtures.Reading.class;
            assertThat(categories(reading, "kilowattHours")).containsExactly("usage");
            assertThat(categories(reading, "point")).containsExactly("supply-point.id");
            assertThat(categories(reading, "version")).isEmpty();
            assertThat(categories(reading, "customer")).isEmpty();
            assertThat(categories(reading, "count")).isEmpty();
            assertThat(kind(reading, "version")).isEqualTo(Kind.NOT_PERSONAL);
            assertThat(kind(reading, "customer")).isEqualTo(Kind.SUBJECT_ID);
            assertThat(kind(reading, "count")).isEqualTo(Kind.UNCLASSIFIED);
        }

        @Test
        void outrank_the_types_word_that_it_is_not_personal() {
            assertThat(categories(Fixtures.Tariff.class, "oops")).containsExactly("survey.answer");
            assertThat(kind(Fixtures.Tariff.class, "price")).isEqualTo(Kind.NOT_PERSONAL);
        }

        @Test
        void come_from_record_components_wherever_the_compiler_copies_them() {
            Class<?> person = Fixtures.Person.class;
            assertThat(categories(person, "name")).containsExactly("basic.name");
            assertThat(categories(person, "kana")).containsExactly("basic.name");
            assertThat(categories(person, "address")).containsExactly("basic.address");
            assertThat(kind(person, "theme")).isEqualTo(Kind.NOT_PERSONAL);
            assertThat(kind(person, "id")).isEqualTo(Kind.SUBJECT_ID);
            assertThat(kind(person, "unknown")).isEqualTo(Kind.UNCLASSIFIED);
        }

        @Test
        void come_from_what_a_records_accessor_overrides_unless_the_component_says_otherwise() {
            Class<?> haver = Fixtures.Haver.class;
            assertThat(categories(haver, "phone")).containsExactly("basic.phone");
            assertThat(kind(haver, "mail")).isEqualTo(Kind.NOT_PERSONAL);
            assertThat(categories(haver, "address")).containsExactly("supply-point.address");
            assertThat(categories(haver, "name")).containsExactly("basic.name");
            assertThat(resolution
                            .type(haver.getName())
                            .flatMap(TypeGovernance::subject)
                            .orElseThrow()
                            .name())
                    .isEqualTo("name");
            assertThat(kind(haver, "other")).isEqualTo(Kind.UNCLASSIFIED);
            assertThat(kind(Fixtures.NoRecord.class, "name")).isEqualTo(Kind.UNCLASSIFIED);
        }

        @Test
        void come_from_constructor_parameters_of_the_same_name() {
            assertThat(categories(Fixtures.Kotlin.class, "phone")).containsExactly("basic.phone");
            assertThat(categories(Fixtures.Kotlin.class, "weight")).isEmpty();
            assertThat(kind(Fixtures.Kotlin.class, "id")).isEqualTo(Kind.SUBJECT_ID);
        }

        @Test
        @Tag("full")
        void come_from_a_parameter_without_a_name_for_each_field_that_it_may_be(@TempDir Path folder) throws Exception {
            Path source = folder.resolve("Nameless.java");
            Files.writeString(source, """
                    class Nameless {
                        String phone, mail;
                        int number;
                        final String theme;
                        Nameless(@io.mokuteki.annotation.DataCategory("basic.phone") String phone,
                                @io.mokuteki.annotation.NotPersonal("counts") int number) {
                            this.phone = phone;
                            this.theme = phone;
                        }
                    }
                    """);
            JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
            String annotations = Path.of(DataCategory.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
            assertThat(compiler.run(null, null, null, "-g:none", "-cp", annotations, source.toString()))
                    .isZero();
            List<DeclaredField> fields;
            try (URLClassLoader loader = new URLClassLoader(
                    new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
                fields = new Resolution(ClassFiles.of(loader))
                        .type("Nameless")
                        .orElseThrow()
                        .fields();
            }
            assertThat(fields)
                    .extracting(DeclaredField::name, DeclaredField::kind)
                    .containsExactly(
                            tuple("phone", Kind.CLASSIFIED),
                            tuple("mail", Kind.CLASSIFIED),
                            tuple("number", Kind.UNCLASSIFIED),
                            tuple("theme", Kind.CLASSIFIED));
        }

        @Test
        void come_from_the_right_parameter_when_the_compiler_has_made_up_others() {
            assertThat(categories(Fixtures.InnerWithParameter.class, "mail")).containsExactly("billing-contact.email");
            assertThat(categories(Fixtures.Channel.class, "secret")).containsExactly("survey.answer");
        }

        @Test
        void are_those_of_the_declaration_that_the_jvm_finds() {
            assertThat(resolution.field(Fixtures.Sub.class.getName(), "name"))
                    .contains(new GovernedField(
                            Fixtures.Base.class.getName(),
                            "name",
                            "Ljava/lang/String;",
                            List.of("basic.name"),
                            false,
                            Optional.of(new SubjectField(Fixtures.Base.class.getName(), "id"))));
            assertThat(categories(Fixtures.Sub.class, "shadowed")).isEmpty();
            assertThat(categories(Fixtures.Base.class, "shadowed")).containsExactly("basic.phone");
            assertThat(resolution
                            .field(Fixtures.UsesConstants.class.getName(), "ADMIN")
                            .orElseThrow())
                    .isEqualTo(new GovernedField(
                            Fixtures.Constants.class.getName(),
                            "ADMIN",
                            "Ljava/lang/Object;",
                            List.of("portal.login-id"),
                            true,
                            Optional.empty()));
        }

        @Test
        void are_about_the_subject_of_a_superclass_else_of_the_type_they_are_read_through() {
            assertThat(resolution
                            .field(Fixtures.Sub.class.getName(), "address")
                            .orElseThrow()
                            .subject())
                    .contains(new SubjectField(Fixtures.Base.class.getName(), "id"));
            assertThat(resolution
                            .field(Fixtures.WithSubject.class.getName(), "text")
                            .orElseThrow()
                            .subject())
                    .contains(new SubjectField(Fixtures.WithSubject.class.getName(), "who"));
            assertThat(resolution
                            .field(Fixtures.Record2.class.getName(), "text")
                            .orElseThrow()
                            .subject())
                    .isEmpty();
        }
    }

    @Nested
    class Purposes_of_methods {

        @Test
        void come_from_the_superclass_before_the_interfaces() {
            assertThat(purposes(Fixtures.Both.class, "run")).containsExactly("inquiry");
            assertThat(purposes(Fixtures.OnlyInterface.class, "run")).containsExactly("contract");
        }

        @Test
        void are_inherited_through_bridges_of_generic_methods() {
            assertThat(method(Fixtures.Generic.class, "accept").orElseThrow().purposeSource())
                    .contains(new PurposeSource(Nearness.OVERRIDDEN_METHOD, Fixtures.Sink.class.getName()));
            assertThat(purposes(Fixtures.FurtherGeneric.class, "accept")).containsExactly("billing");
            assertThat(resolution.method(Fixtures.Generic.class.getName(), "accept", "(Ljava/lang/Object;)V"))
                    .as("the bridge itself")
                    .isEmpty();
        }

        @Test
        void of_the_overridden_method_outrank_those_of_the_type() {
            assertThat(purposes(Fixtures.TypeLosesToOverridden.class, "run")).containsExactly("contract");
            assertThat(purposes(Fixtures.TypeLosesToOverridden.class, "own")).containsExactly("analysis");
            assertThat(purposes(Fixtures.TypeLosesToOverridden.class, "statically"))
                    .containsExactly("analysis");
        }

        @Test
        void of_a_type_are_not_inherited() {
            assertThat(purposes(Fixtures.Worker.class, "work")).isEmpty();
            assertThat(purposes(Fixtures.TypeLevelInterface.class, "work")).containsExactly("analysis");
        }

        @Test
        void around_a_local_class_hold_unless_it_is_a_piece_of_what_holds_data() throws ReflectiveOperationException {
            assertThat(purposes(Class.forName(Ledger.class.getName() + "$1"), "get"))
                    .containsExactly("billing");
            assertThat(purposes(Class.forName(Ledger.Invoice.class.getName() + "$1"), "get"))
                    .isEmpty();
            assertThat(purposes(Ledger.Invoice.Printer.class, "print")).containsExactly("billing");
        }

        @Test
        void around_a_type_do_not_reach_what_nobody_wrote() {
            ClassFiles files = ClassFiles.of(getClass().getClassLoader());
            Resolution ofGenerated = new Resolution(new ClassFiles() {
                @Override
                public Optional<byte[]> find(String binaryName) {
                    return files.find(binaryName);
                }

                @Override
                public boolean isWritten(String binaryName) {
                    return false;
                }
            });
            assertThat(files.isWritten(Ledger.class.getName())).isTrue();
            assertThat(files.isWritten("com.example.Nobody")).isFalse();
            assertThat(ofGenerated.method(Ledger.class.getName(), "post", "()V"))
                    .isEmpty();
            assertThat(ofGenerated.method(Ledger.Outer.Inner.class.getName(), "nested", "()V"))
                    .isEmpty();
            assertThat(ofGenerated
                            .method(Ledger.Outer.class.getName(), "own", "()V")
                            .orElseThrow()
                            .purposes())
                    .as("its own")
                    .containsExactly("analysis", "development");
        }

        @Test
        void come_from_the_nearest_of_method_type_enclosing_type_and_package() {
            assertThat(method(Ledger.Outer.class, "answered").orElseThrow().purposeSource())
                    .contains(new PurposeSource(Nearness.METHOD, Ledger.Outer.class.getName()));
            assertThat(purposes(Ledger.Outer.class, "answered")).containsExactly("inquiry");
            assertThat(purposes(Ledger.Outer.class, "own")).containsExactly("analysis", "development");
            assertThat(method(Ledger.Outer.Inner.class, "nested").orElseThrow().purposeSource())
                    .contains(new PurposeSource(Nearness.ENCLOSING_TYPE, Ledger.Outer.class.getName()));
            assertThat(method(Ledger.class, "post").orElseThrow().purposeSource())
                    .contains(new PurposeSource(Nearness.PACKAGE, "io.mokuteki.resolution.ledger"));
            assertThat(purposes(Ledger.class, "getReport")).containsExactly("billing");
        }

        @Test
        void of_a_type_or_package_do_not_reach_accessors_constructors_and_initialisers() {
            assertThat(purposes(Ledger.class, "getTitle")).isEmpty();
            assertThat(resolution.method(Ledger.class.getName(), "count", "()I"))
                    .isEmpty();
            assertThat(resolution.method(
                            Ledger.class.getName(),
                            "count",
                            "(I)L" + Ledger.class.getName().replace('.', '/') + ";"))
                    .isEmpty();
            assertThat(resolution.method(Ledger.class.getName(), "<init>", "(I)V"))
                    .isEmpty();
            assertThat(resolution.method(Ledger.class.getName(), "<clinit>", "()V"))
                    .isEmpty();
        }

        @Test
        void of_a_package_do_not_reach_types_that_hold_or_inherit_classified_fields() {
            assertThat(purposes(Ledger.Invoice.class, "withTax")).isEmpty();
            assertThat(purposes(Ledger.Invoice.class, "explicitly")).containsExactly("contract");
            assertThat(purposes(Ledger.Account.class, "line")).isEmpty();
        }

        @Test
        void are_none_for_the_bodies_of_lambdas() {
            assertThat(resolution.method(Ledger.class.getName(), "lambda$later$0", "()V"))
                    .isEmpty();
            assertThat(resolution
                            .classFile(Ledger.class.getName())
                            .orElseThrow()
                            .method("lambda$later$0", "()V"))
                    .as("the lambda's body exists")
                    .isPresent();
        }
    }

    @Nested
    class Results_of_methods {

        @Test
        void are_classified_by_the_method_or_the_one_it_overrides() {
            assertThat(method(Fixtures.View.class, "getName").orElseThrow().resultCategories())
                    .containsExactly("basic.name");
            assertThat(method(Fixtures.ViewBean.class, "getName").orElseThrow().resultCategories())
                    .containsExactly("basic.name");
            assertThat(method(Fixtures.OptedOut.class, "getName")).isEmpty();
        }

        @Test
        void are_all_that_an_interface_holds_with_those_that_it_inherits() {
            assertThat(resolution.isClassifiedCompletely(Fixtures.View.class.getName()))
                    .isTrue();
            assertThat(resolution.isClassifiedCompletely(Fixtures.ViewOfMore.class.getName()))
                    .isTrue();
            assertThat(resolution.isClassifiedCompletely(Fixtures.LooseView.class.getName()))
                    .isFalse();
            assertThat(resolution.isClassifiedCompletely(Fixtures.SuppliedView.class.getName()))
                    .isFalse();
        }

        @Test
        void of_record_accessors_are_classified_as_their_components() {
            assertThat(method(Fixtures.Person.class, "name").orElseThrow().resultCategories())
                    .containsExactly("basic.name");
        }
    }

    @Nested
    class Disclosures {

        @Test
        void and_purposes_compose_and_reach_implementations_with_their_parameters() {
            MethodGovernance relay =
                    method(Fixtures.RetailersOverHttp.class, "relay").orElseThrow();
            assertThat(relay.purposes()).containsExactly("switching");
            assertThat(relay.recipientParameter()).isEqualTo(OptionalInt.of(0));
            assertThat(relay.disclosure())
                    .contains(new Disclosure(
                            "retailer",
                            "joint-use-1.termination-relay",
                            true,
                            List.of(
                                    new Parameter(0, "retailer", ParameterKind.RECIPIENT_ID, List.of()),
                                    new Parameter(
                                            1, "contract", ParameterKind.CATEGORIES, List.of("basic.contract-number"))),
                            List.of()));
        }

        @Test
        void carry_what_fully_classified_types_hold() {
            assertThat(disclosure(Fixtures.Printer.class, "print").parameters())
                    .containsExactly(new Parameter(0, "letter", ParameterKind.CATEGORIES, List.of("basic.address")));
            assertThat(disclosure(Fixtures.Printer.class, "all").parameters())
                    .extracting(Parameter::kind)
                    .containsExactly(ParameterKind.CATEGORIES, ParameterKind.CATEGORIES);
            assertThat(disclosure(Fixtures.Printer.class, "bounded").parameters())
                    .extracting(Parameter::categories)
                    .containsExactly(List.of("basic.address"));
            assertThat(disclosure(Fixtures.Printer.class, "recursive").parameters())
                    .extracting(Parameter::categories)
                    .containsExactly(List.of("survey"));
        }

        @Test
        void leave_unclassified_whatever_nobody_could_tell() {
            assertThat(disclosure(Fixtures.Printer.class, "keyed").parameters())
                    .extracting(Parameter::kind)
                    .containsExactly(ParameterKind.UNCLASSIFIED);
            assertThat(disclosure(Fixtures.Printer.class, "loose").parameters())
                    .containsExactly(new Parameter(0, "loose", ParameterKind.UNCLASSIFIED, List.of("basic.name")));
            assertThat(disclosure(Fixtures.Printer.class, "raw").parameters())
                    .extracting(Parameter::kind)
                    .containsExactly(ParameterKind.NOT_PERSONAL, ParameterKind.UNCLASSIFIED, ParameterKind.SUBJECT_ID);
        }

        @Test
        void of_a_type_reach_its_methods_and_their_implementations_but_no_machinery() {
            Class<?> overHttp = Fixtures.PrinterOverHttp.class;
            assertThat(disclosure(overHttp, "print").to()).isEqualTo("processor");
            assertThat(method(overHttp, "setBase")).isEmpty();
            assertThat(method(overHttp, "helper")).isEmpty();
            assertThat(method(overHttp, "toString")).isEmpty();
            assertThat(resolution.method(overHttp.getName(), "<init>", "(Ljava/lang/String;)V"))
                    .isEmpty();
        }
    }

    @Test
    void reclassification_keeps_its_clause_and_its_minimum() {
        MethodGovernance count = method(Fixtures.Statistics.class, "count").orElseThrow();
        assertThat(count.reclassification()).contains(new Reclassification("statistics", "2*2", 20));
        assertThat(count.subjectParameter()).isEqualTo(OptionalInt.of(0));
        assertThat(method(Fixtures.Statistics.class, "plain").orElseThrow().reclassification())
                .contains(new Reclassification("statistics", "2*2", 0));
    }

    @Test
    void completeness_is_asked_by_type_enclosing_type_and_package() {
        TypeGovernance nested =
                resolution.type(Fixtures.Outer.Nested.class.getName()).orElseThrow();
        assertThat(nested.complete()).isTrue();
        assertThat(nested.field("forgotten").orElseThrow().ofClassifiedType()).isFalse();
        assertThat(nested.field("address").orElseThrow().ofClassifiedType()).isTrue();
        assertThat(resolution.type(Ledger.Outer.class.getName()).orElseThrow().complete())
                .isTrue();
        assertThat(resolution
                        .type(Fixtures.Contact.class.getName())
                        .orElseThrow()
                        .complete())
                .isFalse();
    }

    @Test
    @DisplayName("annotations and superclasses that cannot be found are listed")
    void unresolved() {
        Resolution partly = new Resolution(
                name -> name.equals(Fixtures.Phone.class.getName()) || name.equals(Fixtures.Base.class.getName())
                        ? Optional.empty()
                        : ClassFiles.of(getClass().getClassLoader()).find(name));
        assertThat(partly.field(Fixtures.Contact.class.getName(), "phone")).isEmpty();
        assertThat(partly.field(Fixtures.Sub.class.getName(), "name")).isEmpty();
        assertThat(partly.unresolved()).containsExactly(Fixtures.Base.class.getName(), Fixtures.Phone.class.getName());
    }
}
