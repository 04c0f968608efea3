package io.mokuteki.cli;

import io.mokuteki.policy.Decision;
import io.mokuteki.policy.DecisionEngine.Explanation;
import io.mokuteki.policy.DecisionEngine.Step;
import io.mokuteki.policy.Layer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;

/** A decision for machines: one JSON object on one line. Its keys are always there, in the same order. */
final class DecisionJson {

    private static final JsonFactory JSON = new JsonFactory();

    private DecisionJson() {}

    static void write(Explanation explanation, PrintWriter out) {
        StringWriter object = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(object)) {
            json.writeStartObject();
            decision(explanation.decision(), json);
            json.writeArrayPropertyStart("trace");
            explanation.trace().forEach(step -> step(step, json));
            json.writeEndArray();
            json.writeEndObject();
        }
        out.println(object);
    }

    private static void decision(Decision decision, JsonGenerator json) {
        json.writeStringProperty("outcome", decision.outcome().name());
        text("reason", decision.reason().map(Enum::name), json);
        text("layer", decision.layer().map(Layer::id), json);
        list("clauses", decision.clauses(), json);
        list("conditions", decision.conditions(), json);
        list("unmet", decision.unmet(), json);
        json.writeStringProperty("category", decision.category());
        json.writeStringProperty("item", decision.item());
        list("purposes", decision.purposes(), json);
        text("recipient", decision.recipient(), json);
        list("channels", decision.channels(), json);
        json.writeObjectPropertyStart("policy");
        text("id", Optional.of(decision.policyId()).filter(id -> !id.isEmpty()), json);
        text("version", Optional.of(decision.policyVersion()).filter(version -> !version.isEmpty()), json);
        json.writeEndObject();
        json.writeStringProperty("explanation", decision.explanation());
        list("remedies", decision.remedies(), json);
    }

    private static void step(Step step, JsonGenerator json) {
        json.writeStartObject();
        json.writeBooleanProperty("passed", step.passed());
        json.writeStringProperty("text", step.text());
        list("clauses", step.clauses(), json);
        json.writeEndObject();
    }

    private static void text(String key, Optional<String> value, JsonGenerator json) {
        if (value.isPresent()) {
            json.writeStringProperty(key, value.get());
        } else {
            json.writeNullProperty(key);
        }
    }

    private static void list(String key, List<String> values, JsonGenerator json) {
        json.writeArrayPropertyStart(key);
        values.forEach(json::writeString);
        json.writeEndArray();
    }
}
