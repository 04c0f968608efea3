package io.mokuteki.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mokuteki.agent.weaving.BuildTimeWeaver;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.bytebuddy.build.Plugin;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.pool.TypePool;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a build makes of the classes of a module. It runs after packaging, because the rewriter is in the agent's jar. */
@Tag("full")
class WeavingPluginIT {

    private static final String CUSTOMER = """
            package com.example.shop;
            import io.mokuteki.annotation.DataCategory;
            public record Customer(long id, @DataCategory("basic.name") String name) {}
            """;
    private static final String LETTER = """
            package com.example.shop;
            import io.mokuteki.annotation.ForPurpose;
            class Letter {
                @ForPurpose("billing") String salutation(Customer customer) { return "Dear " + customer.name(); }
            }
            """;
    private static final String DATE = """
            package com.example.shop;
            class Date {
                int day() { return 1; }
            }
            """;
    private static final String PACKAGE = """
            @io.mokuteki.annotation.Governed
            package com.example.shop;
            """;
    private static final String MODULE = """
            module com.example.shop {}
            """;

    @TempDir
    private Path folder;

    private static List<String> woven(CompiledModule module) {
        List<String> woven = new ArrayList<>();
        module.files().forEach((path, bytes) -> {
            if (path.endsWith(".class") && BuildTimeWeaver.isWoven(bytes)) {
                woven.add(path);
            }
        });
        return woven;
    }

    private static List<String> changed(Map<String, byte[]> before, Map<String, byte[]> after) {
        assertThat(after.keySet()).isEqualTo(before.keySet());
        return before.keySet().stream()
                .filter(path -> !Arrays.equals(before.get(path), after.get(path)))
                .toList();
    }

    @Test
    void what_matters_is_woven_and_all_else_is_not_touched() throws IOException {
        CompiledModule module =
                CompiledModule.of(folder, CUSTOMER, LETTER, DATE, PACKAGE).compile("17", """
                        package com.example.shop;
                        interface Named {
                            Customer customer();
                            default String name() { return customer().name(); }
                        }
                        """, """
                        package com.example.shop;
                        class Outer<T extends Customer> {
                            class Inner { String text(T customer) { return customer.toString(); } }
                            static class Account {
                                @io.mokuteki.annotation.DataCategory({"basic.name", "payment.account"}) String holder;
                            }
                            java.util.function.Supplier<String> later(Account account) { return () -> account.holder; }
                        }
                        """);
        Files.writeString(folder.resolve("application.properties"), "a=b");
        Map<String, byte[]> before = module.files();

        module.weave();

        assertThat(woven(module))
                .containsExactly(
                        "com/example/shop/Customer.class",
                        "com/example/shop/Letter.class",
                        "com/example/shop/Outer.class");
        assertThat(changed(before, module.files())).isEqualTo(woven(module));
        assertThat(before.keySet())
                .contains(
                        "com/example/shop/Date.class",
                        "com/example/shop/Named.class",
                        "com/example/shop/Outer$Inner.class",
                        "com/example/shop/Outer$Account.class",
                        "com/example/shop/package-info.class");
    }

    @Test
    void a_named_module_says_nothing_that_could_be_woven() {
        CompiledModule module = CompiledModule.of(folder, MODULE, """
                package com.example.shop;
                class Date {}
                """);
        Map<String, byte[]> before = module.files();

        module.weave();

        assertThat(before).containsKey("module-info.class");
        assertThat(changed(before, module.files())).isEmpty();
    }

    @Test
    void a_second_build_weaves_only_what_was_compiled_anew() {
        CompiledModule module = CompiledModule.of(folder, CUSTOMER, LETTER);
        module.weave();
        Map<String, byte[]> once = module.files();

        module.weave();
        assertThat(changed(once, module.files())).isEmpty();

        module.compile("17", LETTER);
        assertThat(woven(module)).containsExactly("com/example/shop/Customer.class");
        module.weave();
        assertThat(changed(once, module.files())).isEmpty();
    }

    @Test
    void a_class_that_was_woven_before_labels_changed_fails_the_next_build(@TempDir Path other) {
        String reader = """
                package com.example.shop;
                class Envelope extends Account {
                    @io.mokuteki.annotation.ForPurpose("billing") String line() { return number + holder; }
                }
                """;
        String account = """
                package com.example.shop;
                class Account {
                    @io.mokuteki.annotation.DataCategory("payment.account") String number;
                    @io.mokuteki.annotation.DataCategory("basic.name") String holder;
                }
                """;
        CompiledModule accounts =
                CompiledModule.of(other, account.replace("@io.mokuteki.annotation.DataCategory(\"basic.name\") ", ""));
        CompiledModule envelopes = accounts.next(folder, reader);
        envelopes.weave();
        Map<String, byte[]> once = envelopes.files();

        accounts.compile("17", account);
        assertThatThrownBy(envelopes::weave)
                .hasStackTraceContaining("Mokuteki cannot weave com.example.shop.Envelope, and its reads of personal"
                        + " data would be unguarded: its build wove it before labels changed: its method line has no"
                        + " guard for com.example.shop.Account.holder, now with categories [basic.name]. Build its"
                        + " module anew, with clean.");
        assertThat(changed(once, envelopes.files())).isEmpty();

        envelopes.compile("17", reader).weave();
        assertThat(woven(envelopes)).containsExactly("com/example/shop/Envelope.class");
        envelopes.weave();
    }

    @Test
    void two_builds_of_the_same_sources_give_the_same_bytes(@TempDir Path other) {
        CompiledModule first = CompiledModule.of(folder, CUSTOMER, LETTER, DATE);
        CompiledModule second = CompiledModule.of(other, DATE, LETTER, CUSTOMER);
        first.weave();
        second.weave();

        assertThat(changed(first.files(), second.files())).isEmpty();
    }

    @Test
    void a_class_that_cannot_be_woven_fails_the_build_and_nothing_is_written() {
        CompiledModule module = CompiledModule.of(folder, CUSTOMER, """
                package com.example.shop;
                class Zip {
                    java.util.function.Function<Partner, String> reference() { return Partner::name; }
                    interface Partner { @io.mokuteki.annotation.DataCategory("basic.name") String name(); }
                }
                """);
        Map<String, byte[]> before = module.files();

        assertThatThrownBy(module::weave)
                .hasStackTraceContaining(
                        "Mokuteki cannot weave com.example.shop.Zip, and its reads of personal data would be unguarded:"
                                + " its method reference uses the method reference com.example.shop.Zip$Partner::name,"
                                + " which has no body: nobody can check it where it is called. Write a lambda or a"
                                + " statement that calls the method.");
        assertThat(changed(before, module.files())).isEmpty();
    }

    @Test
    void a_class_file_of_an_older_java_fails_the_build() throws IOException {
        CompiledModule module = CompiledModule.of(folder, CUSTOMER);
        Path customer = folder.resolve("com/example/shop/Customer.class");
        byte[] older = Files.readAllBytes(customer);
        older[7] = 52;
        Files.write(customer, older);

        assertThatThrownBy(module::weave)
                .hasStackTraceContaining("Mokuteki cannot weave com.example.shop.Customer, and its reads of personal"
                        + " data would be unguarded: its class file version 52 has no dynamic constants, which stand"
                        + " for what only the running JVM knows. Compile it with -release 11 or later.");
    }

    @Test
    void what_another_module_forgot_to_weave_fails_the_build(@TempDir Path other) {
        CompiledModule customers = CompiledModule.of(other, CUSTOMER);
        CompiledModule letters = customers.next(folder, LETTER, DATE);

        assertThatThrownBy(letters::weave)
                .hasStackTraceContaining("Mokuteki cannot weave com.example.shop.Letter, and its reads of personal data"
                        + " would be unguarded: it uses com.example.shop.Customer, which reads personal data, and was"
                        + " not woven where it was built.");

        customers.weave();
        letters.weave();
        assertThat(woven(letters)).containsExactly("com/example/shop/Letter.class");
    }

    @Test
    void a_class_for_a_later_jdk_in_a_multi_release_jar_must_have_nothing_to_weave() {
        String later = LETTER.replace("Dear", "Hello");
        CompiledModule module = CompiledModule.of(folder, CUSTOMER, LETTER, DATE);
        Path versions = folder.resolve("META-INF/versions/");

        module.compileInto(versions.resolve("11"), "17", DATE).compileInto(versions.resolve("99"), "17", DATE);
        Map<String, byte[]> before = module.files();
        module.weave();
        assertThat(changed(before, module.files()))
                .containsExactly("com/example/shop/Customer.class", "com/example/shop/Letter.class");

        module.compileInto(versions.resolve("99"), "17", later);
        assertThatThrownBy(module::weave)
                .hasStackTraceContaining("Mokuteki cannot weave META-INF/versions/99/com/example/shop/Letter.class, and"
                        + " its reads of personal data would be unguarded: a build weaves no classes of later JDKs in a"
                        + " multi-release jar. Read governed data in a class that all versions share, or guard the"
                        + " application with the agent.");
    }

    @Test
    void what_another_plugin_does_in_the_same_run_is_kept() {
        CompiledModule module = CompiledModule.of(folder, CUSTOMER, LETTER, DATE);

        module.weave(new Plugin.Factory.Simple(new AddsField()));

        assertThat(woven(module)).containsExactly("com/example/shop/Customer.class", "com/example/shop/Letter.class");
        for (String type : List.of("Customer", "Letter", "Date")) {
            assertThat(new String(
                            module.files().get("com/example/shop/" + type + ".class"), StandardCharsets.ISO_8859_1))
                    .contains("addedByAnotherPlugin");
        }
    }

    @Test
    void a_class_that_nobody_has_shown_before_is_looked_at() throws IOException {
        CompiledModule module = CompiledModule.of(folder, CUSTOMER, DATE);
        TypeDescription customer = TypePool.Default.of(
                        new ClassFileLocator.ForFolder(module.classes().toFile()))
                .describe("com.example.shop.Customer")
                .resolve();
        try (WeavingPlugin plugin = new WeavingPlugin(module.classes().toFile())) {
            assertThat(plugin.matches(customer)).isTrue();
        }
    }

    private static final class AddsField implements Plugin {

        @Override
        public boolean matches(TypeDescription type) {
            return true;
        }

        @Override
        public DynamicType.Builder<?> apply(
                DynamicType.Builder<?> builder, TypeDescription type, ClassFileLocator locator) {
            return builder.defineField("addedByAnotherPlugin", int.class, Modifier.STATIC);
        }

        @Override
        public void close() {}
    }
}
