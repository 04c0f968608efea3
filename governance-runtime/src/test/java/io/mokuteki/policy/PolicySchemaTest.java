package io.mokuteki.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON Schema, which editors complete and check by, against the loader, which decides. */
class PolicySchemaTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JsonNode definitions =
            JSON.readTree(text("governance-policy.schema.json")).get("definitions");

    @ParameterizedTest
    @EnumSource
    void the_schema_knows_exactly_the_keys_that_the_loader_accepts(Shape shape) {
        JsonNode definition = definitions.get(shape.definition());

        assertThat(definition).as(shape.definition()).isNotNull();
        assertThat(definition.get("properties").propertyNames()).containsExactlyInAnyOrderElementsOf(shape.keys());
        assertThat(definition.get("required").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrderElementsOf(shape.required());
        assertThat(definition.get("additionalProperties").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void the_schema_has_the_loaders_notation(Term.Notation notation) {
        String definition = notation.name().toLowerCase(Locale.ROOT) + "-term";

        assertThat(definitions.get(definition).get("pattern").asString()).isEqualTo(notation.schemaPattern());
    }

    @Test
    void the_schema_has_the_loaders_choices() {
        assertThat(choices("condition", "unmet"))
                .containsExactlyElementsOf(
                        VocabularyReader.CONDITIONAL.stream().map(Reason::name).toList());
        assertThat(choices("condition", "layer"))
                .containsExactlyElementsOf(
                        Arrays.stream(Layer.values()).map(Layer::id).toList());
        assertThat(choices("purpose", "basis")).containsExactly("notice", "law");
        assertThat(choices("channel", "kind"))
                .containsExactlyElementsOf(Arrays.stream(DirectChannel.Kind.values())
                        .map(DirectChannel.Kind::id)
                        .toList());
        assertThat(definitions.at("/policy/properties/schema-version/const").asInt())
                .isEqualTo(PolicyReader.SCHEMA_VERSION);
    }

    @Test
    void every_key_is_described() {
        assertThat(Arrays.stream(Shape.values())
                        .flatMap(shape -> shape.keys().stream()
                                .filter(key -> definitions
                                        .get(shape.definition())
                                        .get("properties")
                                        .get(key)
                                        .path("description")
                                        .asString("")
                                        .isEmpty())
                                .map(key -> shape.definition() + "." + key)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fixture-shop.yaml", "fixture-clinic.yaml"})
    void the_fixtures_keep_the_schema(String fixture) {
        assertThat(errors(text(fixture))).isEmpty();
    }

    @Test
    void the_schema_refuses_what_the_loader_refuses() {
        assertThat(errors(text("fixture-shop.yaml")
                        .replace("pairs-with:", "pairs-wiht:")
                        .replace("- contact[name, address]", "- contact name")
                        .replace("minimum-group-size: 10", "minimum-group-size: 0")))
                .containsExactly(
                        "/necessity/minimum-group-size: minimum",
                        "/necessity/purposes/delivery/needs/0: pattern",
                        "/purposes/delivery: additionalProperties");
    }

    private List<String> choices(String definition, String key) {
        return definitions
                .get(definition)
                .get("properties")
                .get(key)
                .get("enum")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private static List<String> errors(String yaml) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(text("governance-policy.schema.json"));
        Object document = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return schema.validate(JSON.writeValueAsString(document), InputFormat.JSON).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getKeyword())
                .sorted()
                .toList();
    }

    private static String text(String resource) {
        try (InputStream in = PolicySchemaTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }
}
