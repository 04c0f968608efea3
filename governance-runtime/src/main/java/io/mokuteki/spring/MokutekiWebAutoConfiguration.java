package io.mokuteki.spring;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Keeps purposes in force while responses are written, and answers violations with 403. */
@AutoConfiguration(after = MokutekiProxyAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({DispatcherServlet.class, WebMvcConfigurer.class})
public class MokutekiWebAutoConfiguration {

    /** The answer to a violation, unless the application has its own. */
    @Bean
    PurposeViolationAdvice mokutekiPurposeViolationAdvice() {
        return new PurposeViolationAdvice();
    }

    /** The interceptor nearest to the handler. */
    @Bean
    WebMvcConfigurer mokutekiRequestPurposes(GuardedMethods methods) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new RequestPurposeInterceptor(methods)).order(Ordered.LOWEST_PRECEDENCE);
            }
        };
    }
}
