package com.example.paths;

import io.mokuteki.annotation.DataCategory;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;

/** What libraries read. */
public final class Beans {

    private Beans() {}

    /** With an accessor. */
    public static class Getter {

        @DataCategory("payment.amount")
        private String amount = Amounts.text("secret");

        public String getAmount() {
            return amount;
        }

        public void setAmount(String amount) {
            this.amount = amount;
        }
    }

    /** Without one. */
    public static class PublicField {

        @DataCategory("payment.amount")
        public String amount = Amounts.text("secret");
    }

    /** A record that others see. */
    public record OpenRecord(@DataCategory("payment.amount") String amount) {}

    /** Not classified. */
    public static class View {

        String amount = "";

        public String getAmount() {
            return amount;
        }

        public void setAmount(String amount) {
            this.amount = amount;
        }
    }

    /** A projection. */
    public interface Projection {
        String getAmount();
    }

    /** A projection by an expression. */
    public interface Expression {

        @Value("#{target.amount}")
        String getText();
    }

    /** Too long. */
    public static class ConstrainedField {

        @Size(max = 3)
        @DataCategory("payment.amount")
        private String amount = Amounts.text("secret");
    }

    /** Too long. */
    public static class ConstrainedAccessor {

        @DataCategory("payment.amount")
        private String amount = Amounts.text("secret");

        @Size(max = 3)
        public String getAmount() {
            return amount;
        }
    }

    /** Holds some that are too long. */
    public static class ConstrainedElement {

        @DataCategory("payment.amount")
        private List<@Size(max = 3) String> amounts = List.of(Amounts.text("secret"));
    }

    /** Holds another. */
    public static class ConstrainedInside {

        @Valid
        private ConstrainedField inside = new ConstrainedField();
    }

    /** Too long, and nobody's. */
    public static class ConstrainedOpen {

        @Size(max = 3)
        private String word = "open";
    }

    /** Custody of one object is not custody of another. */
    public static class ConstrainedByAnother {

        private final Getter other = new Getter();

        @Size(max = 3)
        public String getAmount() {
            return other.amount;
        }
    }
}
