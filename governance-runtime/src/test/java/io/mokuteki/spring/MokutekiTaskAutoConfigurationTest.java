package io.mokuteki.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.mokuteki.runtime.ForgetsPolicy;
import io.mokuteki.runtime.PurposeScope;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.task.AsyncTaskExecutor;

/** Without the agent. */
@ExtendWith(ForgetsPolicy.class)
class MokutekiTaskAutoConfigurationTest {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withPropertyValues(
                    "mokuteki.policy=classpath:com/example/shop/shop-policy.yaml",
                    "spring.task.execution.pool.core-size=1")
            .withConfiguration(AutoConfigurations.of(
                    MokutekiAutoConfiguration.class,
                    MokutekiTaskAutoConfiguration.class,
                    TaskExecutionAutoConfiguration.class));

    @Test
    void a_task_of_boots_executor_runs_for_the_purposes_it_was_handed_over_for() {
        application.run(context -> {
            AsyncTaskExecutor executor = context.getBean("applicationTaskExecutor", AsyncTaskExecutor.class);
            CompletableFuture<List<String>> billing;
            try (PurposeScope scope = PurposeScope.open("billing")) {
                billing = executor.submitCompletable(PurposeScope::purposesInForce);
            }
            assertThat(billing.get()).containsExactly("billing");
            assertThat(executor.submitCompletable(PurposeScope::purposesInForce).get())
                    .isEmpty();
        });
    }

    @Test
    void likewise_of_virtual_or_other_threads_that_run_one_task_each() {
        application.withPropertyValues("spring.task.execution.mode=force").run(context -> {
            AsyncTaskExecutor executor = context.getBean(
                            org.springframework.boot.task.SimpleAsyncTaskExecutorBuilder.class)
                    .build();
            try (PurposeScope scope = PurposeScope.open("delivery")) {
                assertThat(executor.submitCompletable(PurposeScope::purposesInForce)
                                .get())
                        .containsExactly("delivery");
            }
        });
    }
}
