package io.mokuteki.sample.usage;

import io.mokuteki.annotation.DataCategory;
import io.mokuteki.annotation.DataSubjectId;
import java.math.BigDecimal;

/**
 * What one customer used in a month, in kilowatt-hours, by the hours that have a price of their own.
 *
 * @param customerId whose
 * @param byDay from 7 o'clock to 23
 * @param atNight from 23 o'clock to 7
 */
public record MeteredMonth(
        @DataSubjectId long customerId,
        @DataCategory("usage.half-hourly") BigDecimal byDay,
        @DataCategory("usage.half-hourly") BigDecimal atNight) {}
