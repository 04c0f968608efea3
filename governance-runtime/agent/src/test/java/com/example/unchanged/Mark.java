package com.example.unchanged;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An annotation that nobody governs by, on everything that can have one. */
@Retention(RetentionPolicy.RUNTIME)
@Target({
    ElementType.TYPE,
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.CONSTRUCTOR,
    ElementType.PARAMETER,
    ElementType.RECORD_COMPONENT,
    ElementType.TYPE_PARAMETER,
    ElementType.TYPE_USE
})
@interface Mark {
    String value() default "none";

    int[] numbers() default {1, 2};

    Class<?> type() default Object.class;
}
