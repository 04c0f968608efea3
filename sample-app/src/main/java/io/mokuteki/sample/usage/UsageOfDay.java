package io.mokuteki.sample.usage;

import io.mokuteki.annotation.DataCategory;
import io.mokuteki.annotation.DataSubjectId;
import io.mokuteki.annotation.NotPersonal;
import java.time.LocalDate;
import java.util.List;

/**
 * One customer's half hours of one day.
 *
 * @param customerId whose
 * @param day which
 * @param wattHours 48 readings, from midnight on
 */
public record UsageOfDay(
        @DataSubjectId long customerId,
        @NotPersonal("every customer has the same days") LocalDate day,
        @DataCategory("usage.half-hourly") List<Integer> wattHours) {}
