package io.mokuteki.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.mokuteki.agent.SecondJvm.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A thousand reloads while eight threads read: each scope sees one version, with what is entered inside it. */
@Tag("full")
class ReloadUnderLoadIT {

    private static final String NEEDS = "\n      needs:\n        - basic";

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void eachScopeSeesOneVersionAndAnInvalidPolicyChangesNothing(Path jdk, @TempDir Path folder) throws IOException {
        String first = Files.readString(WithTheLibraryIT.POLICY);
        String second = first.replace("version: \"1\"", "version: \"2\"")
                .replace("billing:" + NEEDS + "[name, address]", "billing:" + NEEDS + "[phone]")
                .replace(
                        "delivery:" + NEEDS + "[name, address]\n        - basic[phone] with not-opted-out",
                        "delivery:" + NEEDS + "[phone]");
        Run run = SecondJvm.runWithLibrary(
                jdk,
                "com.example.library.Reloading",
                "1000",
                folder.resolve("policy.yaml").toString(),
                Files.writeString(folder.resolve("first.yaml"), first).toString(),
                Files.writeString(folder.resolve("second.yaml"), second).toString(),
                Files.writeString(
                                folder.resolve("invalid.yaml"),
                                first.replace("minimum-group-size: 10", "minimum-group-size: ten"))
                        .toString());
        assertThat(run.out())
                .as(() -> String.join("\n", run.err()))
                .containsExactly(
                        "heard: 1000, rejected: 100, wrong: 0",
                        "billing, delivery: name, no phone by 1",
                        "billing, delivery: no name by 2, phone",
                        "billing: name, no phone by 1",
                        "billing: no name by 2, phone",
                        "delivery: name, no phone by 1",
                        "delivery: no name by 2, phone",
                        "nobody: no name by NO_PURPOSE, no phone by NO_PURPOSE");
    }
}
