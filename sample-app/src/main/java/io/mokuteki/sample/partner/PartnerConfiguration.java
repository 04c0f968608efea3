package io.mokuteki.sample.partner;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/** Where the partners are reached: on this machine, at the application's own port, known once it listens. */
@Configuration
class PartnerConfiguration {

    @Bean
    @Lazy
    HttpServiceProxyFactory partners(Environment environment) {
        String port = environment.getRequiredProperty("local.server.port");
        RestClient client =
                RestClient.builder().baseUrl("http://localhost:" + port).build();
        return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client))
                .build();
    }

    @Bean
    Clock clock() {
        return Clock.systemDefaultZone();
    }
}
