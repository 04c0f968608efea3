package io.mokuteki.sample.switching;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/** The client of the retailers' interface. */
@Configuration
class RetailerConfiguration {

    @Bean
    @Lazy
    RetailerApi retailerApi(HttpServiceProxyFactory partners) {
        return partners.createClient(RetailerApi.class);
    }
}
