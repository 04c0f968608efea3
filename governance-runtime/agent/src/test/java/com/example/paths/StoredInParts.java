package com.example.paths;

import io.mokuteki.annotation.DataCategory;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Basic;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import java.util.ArrayList;
import java.util.List;

/** An entity of parts: embedded, in collections, converted, and loaded when somebody asks. */
@Entity
public class StoredInParts {

    @Id
    public long id;

    public int version;

    @Embedded
    Part part;

    @Embedded
    RecordPart recordPart;

    @ElementCollection
    List<Part> parts = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @DataCategory("payment.amount")
    private List<String> amounts = new ArrayList<>();

    @DataCategory("payment.amount")
    @Convert(converter = Reversing.class)
    private String converted;

    @DataCategory("payment.amount")
    @Basic(fetch = FetchType.LAZY)
    private String late;

    protected StoredInParts() {}

    StoredInParts(long id) {
        this.id = id;
        this.part = new Part("secret");
        this.recordPart = new RecordPart("secret", 1);
        this.parts.add(new Part("secret"));
        List<String> written = new ArrayList<>();
        written.add("secret");
        this.amounts = written;
        this.converted = "secret";
        this.late = "secret";
    }

    List<String> amounts() {
        return amounts;
    }

    String converted() {
        return converted;
    }

    String late() {
        return late;
    }

    /** A part. */
    @Embeddable
    public static class Part {

        @DataCategory("payment.amount")
        private String piece;

        protected Part() {}

        Part(String piece) {
            this.piece = piece;
        }

        String amount() {
            return piece;
        }
    }

    /** A part that does not change. */
    @Embeddable
    public record RecordPart(@DataCategory("payment.amount") String amount, int place) {}

    /** Is given the value, and reads nothing. */
    public static class Reversing implements AttributeConverter<String, String> {

        @Override
        public String convertToDatabaseColumn(String value) {
            return value == null ? null : new StringBuilder(value).reverse().toString();
        }

        @Override
        public String convertToEntityAttribute(String column) {
            return convertToDatabaseColumn(column);
        }
    }
}
