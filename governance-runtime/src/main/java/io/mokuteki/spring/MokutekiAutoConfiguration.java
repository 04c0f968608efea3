package io.mokuteki.spring;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Puts the policy in force at the start of the application, and its condition checks with it; begins the audit trail.
 *
 * <p>Settings: {@code mokuteki.policy} (a file path or {@code classpath:} location), {@code mokuteki.mode} (enforce,
 * observe, off), {@code mokuteki.mode.package.<package>} and {@code mokuteki.mode.category.<id>}, {@code
 * mokuteki.audit.file} and {@code mokuteki.audit.flush}.
 */
@AutoConfiguration
public class MokutekiAutoConfiguration {

    /** Begins the audit trail before anything is judged, and ends it after everything else. */
    @Bean
    static AuditAtStart mokutekiAuditAtStart() {
        return new AuditAtStart();
    }

    /** Loads the policy before any bean is made; from then on everything is judged by it. */
    @Bean
    static PolicyAtStart mokutekiPolicyAtStart() {
        return new PolicyAtStart();
    }

    /** Puts the application's condition checks and violation listeners in force. */
    @Bean
    static ChecksAtStart mokutekiChecksAtStart(PolicyAtStart policy, ListableBeanFactory beans) {
        return new ChecksAtStart(policy, beans);
    }
}
