package com.example.threads;

import io.mokuteki.annotation.ForPurpose;
import io.mokuteki.spring.MokutekiAutoConfiguration;
import io.mokuteki.spring.MokutekiProxyAutoConfiguration;
import io.mokuteki.spring.MokutekiTaskAutoConfiguration;
import io.mokuteki.spring.MokutekiWebAutoConfiguration;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executor;
import org.springframework.boot.Banner;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Requests to Tomcat that are answered later, by another thread. */
public final class SpringRequests {

    /** What was in force on Tomcat's threads where they began with a request, or went on with it. */
    private static final Set<String> BEGAN = new ConcurrentSkipListSet<>();

    private SpringRequests() {}

    public static void main(String[] arguments) throws Exception {
        try (ConfigurableApplicationContext application = start(Configured.class, arguments)) {
            int port = application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            for (HttpClient.Version version : HttpClient.Version.values()) {
                HttpClient client = HttpClient.newBuilder().version(version).build();
                for (String way : LaterAnswers.WAYS) {
                    System.out.println(version + " " + way + ": " + answer(client, port, "billing", way) + " "
                            + answer(client, port, "delivery", way) + " " + answer(client, port, "nobody", way) + " "
                            + answer(client, port, "billing", way));
                }
            }
            System.out.println("began with: " + BEGAN);
        }
        System.exit(0);
    }

    /** A server with one thread. */
    static ConfigurableApplicationContext start(Class<?> configuration, String... arguments) {
        ConfigurableApplicationContext application = new SpringApplicationBuilder(configuration)
                .bannerMode(Banner.Mode.OFF)
                .properties(
                        "server.port=0",
                        "server.http2.enabled=true",
                        "server.tomcat.threads.max=1",
                        "server.tomcat.threads.min-spare=1",
                        "spring.task.execution.pool.core-size=1")
                .run(arguments);
        application.getBean(Others.class).completeWhenIdle(tomcat(application));
        return application;
    }

    /** The executor of Tomcat's threads. */
    private static Executor tomcat(ApplicationContext application) {
        TomcatWebServer server = (TomcatWebServer) ((ServletWebServerApplicationContext) application).getWebServer();
        return server.getTomcat().getConnector().getProtocolHandler().getExecutor();
    }

    private static String answer(HttpClient client, int port, String purpose, String way) throws Exception {
        URI uri = URI.create("http://localhost:" + port + "/" + purpose + "/" + way);
        HttpResponse<String> response = client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
        return response.statusCode() == 200 ? response.body() : "" + response.statusCode();
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        TaskExecutionAutoConfiguration.class,
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        MokutekiAutoConfiguration.class,
        MokutekiProxyAutoConfiguration.class,
        MokutekiTaskAutoConfiguration.class,
        MokutekiWebAutoConfiguration.class
    })
    static class Configured {

        @Bean
        Others others() {
            return new Others();
        }

        @Bean
        Handlers handlers(Others others) {
            return new Handlers(new LaterAnswers(others));
        }

        @Bean
        FilterRegistrationBean<Filter> lookingAround() {
            FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>((request, response, chain) -> {
                BEGAN.add(request.getDispatcherType() + " " + Purposes.inForce());
                chain.doFilter(request, response);
            });
            filter.setAsyncSupported(true);
            filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC);
            return filter;
        }
    }

    @RestController
    static class Handlers {

        private final LaterAnswers answers;

        Handlers(LaterAnswers answers) {
            this.answers = answers;
        }

        @RequestMapping("/billing/{way}")
        @ForPurpose("billing")
        Object billing(@PathVariable("way") String way, HttpServletRequest request, HttpServletResponse response) {
            return answers.by(way, request, response);
        }

        @RequestMapping("/delivery/{way}")
        @ForPurpose("delivery")
        Object delivery(@PathVariable("way") String way, HttpServletRequest request, HttpServletResponse response) {
            return answers.by(way, request, response);
        }

        @RequestMapping("/nobody/{way}")
        Object nobody(@PathVariable("way") String way, HttpServletRequest request, HttpServletResponse response) {
            return answers.by(way, request, response);
        }
    }
}
