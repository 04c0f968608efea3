package com.example.paths;

import static com.example.paths.Paths.free;
import static com.example.paths.Paths.kept;
import static com.example.paths.Paths.path;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Locale;
import org.apache.commons.beanutils.PropertyUtils;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.BeanWrapperImpl;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.data.projection.SpelAwareProxyProjectionFactory;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.module.afterburner.AfterburnerModule;
import tools.jackson.module.blackbird.BlackbirdModule;

/** JSON, copies of beans, projections and validation. */
final class MapperPaths {

    private static final OpenAmount FIELD = new OpenAmount();
    private static final Beans.Getter GETTER = new Beans.Getter();
    private static final Beans.OpenRecord RECORD = new Beans.OpenRecord("secret");

    private MapperPaths() {}

    static void tryAll() {
        Paths.group("JSON");
        jackson("Jackson", JsonMapper.builder());
        jackson("Jackson with Blackbird", JsonMapper.builder().addModule(new BlackbirdModule()));
        jackson("Jackson with Afterburner", JsonMapper.builder().addModule(new AfterburnerModule()));
        path("Jackson: a tree", "secret", () -> secretIn(new ObjectMapper().valueToTree(GETTER)));
        free(
                "Jackson: reading JSON, which writes",
                true,
                () -> new ObjectMapper().readValue("{\"amount\":\"x\"}", Beans.Getter.class) != null);
        kept("Gson: fields", "secret", () -> {
            Gson gson = new Gson();
            gson.toJson(FIELD);
            return () -> secretIn(gson.toJson(FIELD));
        });
        kept("Gson: a record", "secret", () -> {
            TypeAdapter<Beans.OpenRecord> adapter = new Gson().getAdapter(Beans.OpenRecord.class);
            return () -> secretIn(adapter.toJson(RECORD));
        });

        Paths.group("Copies of beans, and projections of them");
        path("Spring: `BeanUtils.copyProperties`", "secret", () -> {
            Beans.View view = new Beans.View();
            BeanUtils.copyProperties(GETTER, view);
            return view.amount;
        });
        kept("Spring: `BeanWrapper`", "secret", () -> {
            BeanWrapperImpl wrapper = new BeanWrapperImpl(GETTER);
            return () -> wrapper.getPropertyValue("amount");
        });
        kept("Spring: `DirectFieldAccessor`", "secret", () -> {
            DirectFieldAccessor accessor = new DirectFieldAccessor(GETTER);
            return () -> accessor.getPropertyValue("amount");
        });
        path("Commons BeanUtils: `PropertyUtils`", "secret", () -> PropertyUtils.getProperty(GETTER, "amount"));
        kept("Spring Data: an interface as projection of a bean", "secret", () -> {
            Beans.Projection projection =
                    new SpelAwareProxyProjectionFactory().createProjection(Beans.Projection.class, GETTER);
            return projection::getAmount;
        });
        kept("Spring Data: a projection of a bean by an expression", "secret", () -> {
            Beans.Expression projection =
                    new SpelAwareProxyProjectionFactory().createProjection(Beans.Expression.class, GETTER);
            return projection::getText;
        });

        Paths.group("Validation");
        Validator validator = validator(new ParameterMessageInterpolator());
        free(
                "Hibernate Validator: a constraint on a field",
                1,
                () -> validator.validate(new Beans.ConstrainedField()).size());
        free(
                "Hibernate Validator: a constraint on an accessor",
                1,
                () -> validator.validate(new Beans.ConstrainedAccessor()).size());
        path(
                "the value in a violation, of a field",
                "secret",
                () -> found(validator, new Beans.ConstrainedField()).getInvalidValue());
        path(
                "the value in a violation, of an accessor",
                "secret",
                () -> found(validator, new Beans.ConstrainedAccessor()).getInvalidValue());
        path(
                "the value in a violation, of an element of a list",
                "secret",
                () -> found(validator, new Beans.ConstrainedElement()).getInvalidValue());
        path(
                "the value in a violation, of an object in an object",
                "secret",
                () -> found(validator, new Beans.ConstrainedInside()).getInvalidValue());
        path(
                "the value in a violation of one property",
                "secret",
                () -> validator
                        .validateProperty(new Beans.ConstrainedField(), "amount")
                        .iterator()
                        .next()
                        .getInvalidValue());
        Validator telling = validator(new Telling());
        path(
                "a message with the value",
                "secret",
                () -> found(telling, new Beans.ConstrainedField()).getMessage());
        free(
                "the value in a violation, of what nobody governs",
                "open",
                () -> found(validator, new Beans.ConstrainedOpen()).getInvalidValue());
        path(
                "an accessor that reads another object, called by a validator",
                1,
                () -> validator.validate(new Beans.ConstrainedByAnother()).size());
    }

    private static Validator validator(MessageInterpolator messages) {
        return Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(messages)
                .buildValidatorFactory()
                .getValidator();
    }

    private static ConstraintViolation<Object> found(Validator validator, Object bean) {
        return validator.validate(bean).iterator().next();
    }

    /** As the expression language does with {@code ${validatedValue}}. */
    private static final class Telling implements MessageInterpolator {
        @Override
        public String interpolate(String template, Context context) {
            return String.valueOf(context.getValidatedValue());
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            return interpolate(template, context);
        }
    }

    private static void jackson(String name, JsonMapper.Builder builder) {
        ObjectWriter mapper = builder.build().writer();
        kept(name + ": getters", "secret", () -> {
            mapper.writeValueAsString(GETTER);
            return () -> secretIn(mapper.writeValueAsString(GETTER));
        });
        kept(name + ": public fields", "secret", () -> {
            mapper.writeValueAsString(new Beans.PublicField());
            return () -> secretIn(mapper.writeValueAsString(new Beans.PublicField()));
        });
        kept(name + ": a record", "secret", () -> {
            mapper.writeValueAsString(RECORD);
            return () -> secretIn(mapper.writeValueAsString(RECORD));
        });
    }

    private static String secretIn(Object text) {
        return String.valueOf(text).contains("secret") ? "secret" : "nothing";
    }
}
