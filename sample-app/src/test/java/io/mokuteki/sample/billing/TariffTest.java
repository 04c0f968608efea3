package io.mokuteki.sample.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The charge changes its price at 120 and 300 kilowatt-hours by day, has another at night, and is in whole yen. */
class TariffTest {

    @ParameterizedTest
    @CsvSource({
        "30,   0,   0,   935", // 3 × 311.75, rounded down
        "30, 120,   0,  4511", // + 120 × 29.80
        "30, 300,   0, 11063", // + 180 × 36.40
        "30, 301,   0, 11103", // + 1 × 40.49
        "60, 301,   0, 12038", // the basic charge of six times ten amperes
        "30, 0.1,   0,   938",
        "30, 300, 100, 13179", // + 100 × 21.16
    })
    void each_step_has_its_price(int amperes, BigDecimal byDay, BigDecimal atNight, BigDecimal yen) {
        assertThat(Tariff.charge(amperes, byDay, atNight)).isEqualByComparingTo(yen);
    }
}
