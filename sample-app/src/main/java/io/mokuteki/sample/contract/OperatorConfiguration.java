package io.mokuteki.sample.contract;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/** The client of the operators' interface. */
@Configuration
class OperatorConfiguration {

    @Bean
    @Lazy
    OperatorApi operatorApi(HttpServiceProxyFactory partners) {
        return partners.createClient(OperatorApi.class);
    }
}
