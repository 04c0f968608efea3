package com.example.library;

import io.mokuteki.audit.AuditTrail;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.lang.reflect.Method;
import org.hibernate.property.access.spi.GetterMethodImpl;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/**
 * Validates and reads as a persistence provider does, without a purpose, and prints what was counted. A validator reads
 * twice, since it asks before whether the property is loaded.
 */
public final class Keeping {

    private Keeping() {}

    public static void main(String[] arguments) throws Exception {
        Subscriber subscriber = new Subscriber();
        subscriber.setName("Hanako");
        subscriber.setPhone("03");
        System.out.println(AuditTrail.current().custody());

        Validator validator = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()
                .getValidator();
        validator.validate(subscriber);
        validator.validate(subscriber);
        validator.validateProperty(subscriber, "phone");
        Method accessor = Subscriber.class.getMethod("getName");
        new GetterMethodImpl(Subscriber.class, "name", accessor).get(subscriber);
        System.out.println(AuditTrail.current().custody());
        System.out.println(AuditTrail.current().uses());
    }
}
