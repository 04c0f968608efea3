package io.mokuteki.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.json.JsonMapper;

/** The sample's policy as an editor sees it. */
class PolicySchemaTest {

    private static final Path POLICY = Path.of("src/main/resources/governance-policy.yaml");

    @Test
    void bothModelinesNameTheSchemaThatThePolicyKeeps() throws IOException {
        String text = Files.readString(POLICY);
        List<String> named = Pattern.compile(
                        "^# (?:yaml-language-server: \\$schema=|\\$schema: )(.+)$", Pattern.MULTILINE)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(named).hasSize(2);
        for (String schema : named) {
            assertThat(errors(Files.readString(POLICY.resolveSibling(schema)), text))
                    .isEmpty();
        }
    }

    private static List<Error> errors(String schema, String yaml) {
        Object document = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(schema)
                .validate(JsonMapper.shared().writeValueAsString(document), InputFormat.JSON);
    }
}
