package io.mokuteki.spring;

import io.micrometer.core.instrument.binder.MeterBinder;
import io.mokuteki.audit.AuditMeters;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Shows the counts of the audit trail as metrics, in every meter registry that Boot has. */
@AutoConfiguration(after = MokutekiAutoConfiguration.class)
@ConditionalOnClass(MeterBinder.class)
public class MokutekiMetricsAutoConfiguration {

    /** Boot binds it to each registry. */
    @Bean
    @ConditionalOnMissingBean
    AuditMeters mokutekiAuditMeters() {
        return new AuditMeters();
    }
}
