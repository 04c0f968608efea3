package com.example.paths;

import io.mokuteki.annotation.DataCategory;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity whose value is an object, which the application's converter takes apart. */
@Entity
public class StoredByConverter {

    @Id
    public long id;

    @Convert(converter = Converting.class)
    Amount amount;

    protected StoredByConverter() {}

    StoredByConverter(long id) {
        this.id = id;
        this.amount = new Amount("secret", 1);
    }

    /** A value. */
    public record Amount(@DataCategory("payment.amount") String text, int number) {}

    /** Reads it. */
    public static class Converting implements AttributeConverter<Amount, String> {

        @Override
        public String convertToDatabaseColumn(Amount amount) {
            return amount == null ? null : amount.text();
        }

        @Override
        public Amount convertToEntityAttribute(String column) {
            return column == null ? null : new Amount(column, 1);
        }
    }
}
