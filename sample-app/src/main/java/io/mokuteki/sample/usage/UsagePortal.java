package io.mokuteki.sample.usage;

import io.mokuteki.annotation.DataCategory;
import io.mokuteki.annotation.DataSubjectId;
import io.mokuteki.annotation.ForPurpose;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The customers' portal: what a customer sees of the meter. */
@RestController
public class UsagePortal {

    private final UsageReadings readings;

    UsagePortal(UsageReadings readings) {
        this.readings = readings;
    }

    /** A day as a picture, one bar per half hour. */
    @GetMapping(path = "/portal/customers/{customerId}/usage/{day}.svg", produces = "image/svg+xml")
    @ForPurpose("supply-notice")
    @DataCategory("usage.half-hourly")
    public String chart(@PathVariable @DataSubjectId long customerId, @PathVariable LocalDate day) {
        List<Integer> wattHours = readings.ofDay(customerId, day).wattHours();
        int highest = wattHours.stream().mapToInt(Integer::intValue).max().orElse(1);
        StringBuilder svg = new StringBuilder("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 480 124'"
                + " font-family='sans-serif' font-size='9' fill='#5b6b7b'>");
        for (int number = 0; number < wattHours.size(); number++) {
            int height = wattHours.get(number) * 100 / highest;
            svg.append("<rect x='%d' y='%d' width='8' height='%d' fill='#2f7d6b'/>"
                    .formatted(number * 10, 104 - height, height));
        }
        for (int hour = 0; hour < 24; hour += 6) {
            svg.append("<text x='%d' y='118'>%02d:00</text>".formatted(hour * 20, hour));
        }
        return svg.append("</svg>").toString();
    }
}
