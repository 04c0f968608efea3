package com.example.generated;

import io.mokuteki.annotation.DataCategory;
import java.util.Objects;

/** What kotlinc makes of {@code data class KotlinLike(@field:DataCategory("payment.amount") val amount: String)}. */
public final class KotlinLike {

    @DataCategory("payment.amount")
    private final String amount;

    public KotlinLike(String amount) {
        this.amount = amount;
    }

    public final String getAmount() {
        return amount;
    }

    public final String component1() {
        return this.amount;
    }

    public final KotlinLike copy(String amount) {
        return new KotlinLike(amount);
    }

    public static KotlinLike copy$default(KotlinLike original, String amount, int mask, Object marker) {
        if ((mask & 1) != 0) {
            amount = original.amount;
        }
        return original.copy(amount);
    }

    @Override
    public String toString() {
        return "KotlinLike(amount=" + this.amount + ", kind=data)";
    }

    @Override
    public int hashCode() {
        return amount.hashCode();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KotlinLike && Objects.equals(amount, ((KotlinLike) other).amount);
    }
}
