package com.example.unchanged;

import io.mokuteki.annotation.DataCategory;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.Method;
import org.hibernate.property.access.spi.GetterMethodImpl;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** What libraries call that read in custody. Prints the same with the agent and without. */
public final class Kept {

    private Kept() {}

    /** Its accessor fails, after it has read. */
    public static final class Failing {

        @DataCategory("basic.name")
        private final String name = new StringBuilder("name").toString();

        @NotNull
        public String getName() {
            throw new IllegalStateException("of " + name.length());
        }
    }

    public static void main(String[] arguments) throws Exception {
        Validator validator = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()
                .getValidator();
        Method accessor = Failing.class.getMethod("getName");
        Traces.trace("a validator", () -> validator.validate(new Failing()));
        Traces.trace(
                "a persistence provider",
                () -> new GetterMethodImpl(Failing.class, "name", accessor).get(new Failing()));
    }
}
