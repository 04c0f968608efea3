package io.mokuteki.sample.billing;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What electricity costs: a basic charge per ten amperes, three steps per kilowatt-hour by day, and one price at night.
 * Invented figures.
 */
final class Tariff {

    private static final BigDecimal PER_TEN_AMPERES = new BigDecimal("311.75");
    private static final BigDecimal FIRST_STEP = new BigDecimal("29.80");
    private static final BigDecimal SECOND_STEP = new BigDecimal("36.40");
    private static final BigDecimal THIRD_STEP = new BigDecimal("40.49");
    private static final BigDecimal AT_NIGHT = new BigDecimal("21.16");
    private static final BigDecimal FIRST_STEP_ENDS = new BigDecimal(120);
    private static final BigDecimal SECOND_STEP_ENDS = new BigDecimal(300);

    private Tariff() {}

    /** The charge in whole yen, rounded down as is usual. */
    static BigDecimal charge(int amperes, BigDecimal byDay, BigDecimal atNight) {
        BigDecimal first = byDay.min(FIRST_STEP_ENDS);
        BigDecimal second = byDay.min(SECOND_STEP_ENDS).subtract(first);
        BigDecimal third = byDay.subtract(first).subtract(second);
        return PER_TEN_AMPERES
                .multiply(BigDecimal.valueOf(amperes / 10))
                .add(FIRST_STEP.multiply(first))
                .add(SECOND_STEP.multiply(second))
                .add(THIRD_STEP.multiply(third))
                .add(AT_NIGHT.multiply(atNight))
                .setScale(0, RoundingMode.DOWN);
    }
}
