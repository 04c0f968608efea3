package io.mokuteki.benchmark.peer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A Boot web application in which nothing is governed, for {@link WholeProcess}. */
@SpringBootApplication
public class UngovernedApplication {

    /** Starts it; {@code spring.context.exit=onRefresh} lets it end at once. */
    public static void main(String[] arguments) {
        SpringApplication.run(UngovernedApplication.class, arguments);
    }
}
