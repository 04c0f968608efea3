package io.mokuteki.spring;

import io.mokuteki.runtime.PurposeScope;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.task.TaskDecorator;

/**
 * Carries purposes to {@code @Async} methods and other tasks of the executors that Boot makes, where the agent does not.
 */
@AutoConfiguration(beforeName = "org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration")
public class MokutekiTaskAutoConfiguration {

    /** With the agent, executors carry purposes by themselves. */
    @Bean
    static TaskDecorator mokutekiTaskDecorator() {
        return AgentPresence.detected()
                ? task -> task
                : task -> PurposeScope.capture().wrap(task);
    }
}
