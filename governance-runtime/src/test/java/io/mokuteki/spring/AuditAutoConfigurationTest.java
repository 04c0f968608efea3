package io.mokuteki.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.example.shop.Shop;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.mokuteki.audit.AuditMeters;
import io.mokuteki.audit.AuditSettings;
import io.mokuteki.audit.AuditTrail;
import io.mokuteki.runtime.ForgetsPolicy;
import io.mokuteki.runtime.PurposeViolationException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

@ExtendWith(ForgetsPolicy.class)
class AuditAutoConfigurationTest {

    @TempDir
    private Path folder;

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    MokutekiAutoConfiguration.class,
                    MokutekiProxyAutoConfiguration.class,
                    MokutekiMetricsAutoConfiguration.class))
            .withPropertyValues("mokuteki.policy=classpath:com/example/shop/shop-policy.yaml")
            .withBean(Shop.class);

    @AfterEach
    void withoutFile() {
        AuditTrail.install(AuditSettings.NONE).close();
    }

    @Test
    void the_file_is_written_while_the_application_runs_and_ended_with_it() throws Exception {
        Path file = folder.resolve("audit.jsonl");

        PurposeViolationException[] refused = new PurposeViolationException[1];
        application
                .withPropertyValues("mokuteki.audit.file=" + file, "mokuteki.audit.flush=1h")
                .run(context -> refused[0] = catchThrowableOfType(
                        PurposeViolationException.class,
                        () -> context.getBean(Shop.class).customersToAdvertiseTo()));

        List<String> lines = Files.readAllLines(file);
        assertThat(lines)
                .anyMatch(line ->
                        line.contains("\"decision\":\"" + refused[0].violation().id() + "\""));
        assertThat(lines.get(lines.size() - 1)).endsWith("\"denied\":1,\"observed\":0,\"dropped\":0}");
        assertThat(AuditTrail.current().settings())
                .isEqualTo(new AuditSettings(Optional.of(file), Duration.ofHours(1)));
    }

    @Test
    void without_settings_there_is_no_file() {
        application.run(context -> assertThat(AuditTrail.current().settings()).isEqualTo(AuditSettings.NONE));
    }

    @Test
    void an_interval_that_is_none_stops_the_start() {
        application
                .withPropertyValues("mokuteki.audit.flush=often")
                .run(context -> assertThat(context).hasFailed());
    }

    @Test
    void meters_are_made_where_there_is_micrometer_and_nothing_is_missed_where_there_is_none() {
        application.run(context -> {
            MeterRegistry registry = new SimpleMeterRegistry();
            context.getBean(AuditMeters.class).bindTo(registry);

            assertThat(registry.get("mokuteki.audit.dropped").functionCounter().count())
                    .isZero();
        });
        application
                .withClassLoader(new FilteredClassLoader(MeterBinder.class))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean("mokutekiAuditMeters"));
    }
}
