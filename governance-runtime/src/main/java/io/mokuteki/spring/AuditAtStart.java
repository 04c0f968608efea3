package io.mokuteki.spring;

import io.mokuteki.audit.AuditSettings;
import io.mokuteki.audit.AuditTrail;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;
import org.springframework.core.env.Environment;

/** Begins the audit trail before any bean is made, as the environment says, and closes it after all beans are gone. */
final class AuditAtStart implements BeanFactoryPostProcessor, EnvironmentAware, PriorityOrdered, DisposableBean {

    private @Nullable Environment environment;
    private @Nullable AuditTrail trail;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
        if (environment == null) {
            throw new IllegalStateException("Spring has not given its environment.");
        }
        Binder settings = Binder.get(environment);
        Optional<Path> file = Optional.ofNullable(
                        settings.bind("mokuteki.audit.file", String.class).orElse(null))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(Path::of);
        trail = AuditTrail.install(new AuditSettings(
                file, settings.bind("mokuteki.audit.flush", Duration.class).orElse(AuditSettings.DEFAULT_FLUSH)));
    }

    @Override
    public void destroy() {
        if (trail != null) {
            trail.close();
        }
    }
}
