package com.example.threads;

import io.mokuteki.annotation.ForPurpose;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.config.annotation.AsyncSupportConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Requests to Tomcat that are answered later, too late, or with an error, and what is called back meanwhile. */
public final class SpringCallbacks {

    private SpringCallbacks() {}

    public static void main(String[] arguments) throws Exception {
        try (ConfigurableApplicationContext application = SpringRequests.start(Configured.class, arguments)) {
            Callbacks callbacks = application.getBean(Callbacks.class);
            int port = application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            for (HttpClient.Version version : HttpClient.Version.values()) {
                HttpClient client = HttpClient.newBuilder().version(version).build();
                Map<String, List<String>> requests = new LinkedHashMap<>();
                for (String way : Callbacks.WAYS) {
                    List<String> numbers = new ArrayList<>();
                    requests.put(way, numbers);
                    for (String purpose : List.of("billing", "delivery", "nobody", "billing")) {
                        String number = version + way + numbers.size();
                        numbers.add(number);
                        URI uri = URI.create(
                                "http://localhost:" + port + "/callback/" + purpose + "/" + way + "?" + number);
                        CompletableFuture<HttpResponse<String>> answer =
                                client.sendAsync(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
                        if (!way.endsWith("timeout")) {
                            answer.get();
                        }
                    }
                }
                for (Map.Entry<String, List<String>> each : requests.entrySet()) {
                    for (String number : each.getValue()) {
                        System.out.println(version + " " + each.getKey() + ": " + callbacks.of(each.getKey(), number));
                    }
                }
            }
        }
        System.exit(0);
    }

    @Configuration(proxyBeanMethods = false)
    @Import(SpringRequests.Configured.class)
    static class Configured {

        @Bean
        Callbacks callbacks(Others others) {
            return new Callbacks(others);
        }

        @Bean
        CalledBack calledBack(Callbacks callbacks) {
            return new CalledBack(callbacks);
        }

        @Bean
        WebMvcConfigurer intercepting(Callbacks callbacks) {
            return new WebMvcConfigurer() {
                @Override
                public void configureAsyncSupport(AsyncSupportConfigurer configurer) {
                    configurer.registerDeferredResultInterceptors(callbacks);
                }
            };
        }

        /** Answers, or fails, after a handler has said that the answer comes later. */
        @Bean
        FilterRegistrationBean<Filter> answering(Callbacks callbacks) {
            FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>((request, response, chain) -> {
                chain.doFilter(request, response);
                HttpServletRequest answered = (HttpServletRequest) request;
                callbacks.left(answered.getQueryString());
                if (answered.getRequestURI().endsWith("-error")) {
                    throw new ServletException("expected");
                }
            });
            filter.setAsyncSupported(true);
            filter.setDispatcherTypes(DispatcherType.REQUEST);
            return filter;
        }
    }

    @RestController
    static class CalledBack {

        private final Callbacks callbacks;

        CalledBack(Callbacks callbacks) {
            this.callbacks = callbacks;
        }

        @RequestMapping("/callback/billing/{way}")
        @ForPurpose("billing")
        @Nullable
        Object billing(@PathVariable("way") String way, HttpServletRequest request) {
            return callbacks.by(way, request);
        }

        @RequestMapping("/callback/delivery/{way}")
        @ForPurpose("delivery")
        @Nullable
        Object delivery(@PathVariable("way") String way, HttpServletRequest request) {
            return callbacks.by(way, request);
        }

        @RequestMapping("/callback/nobody/{way}")
        @Nullable
        Object nobody(@PathVariable("way") String way, HttpServletRequest request) {
            return callbacks.by(way, request);
        }

        @RequestMapping("/callback/again")
        @ForPurpose("delivery")
        void again(HttpServletRequest request) {
            Callbacks.again(request);
        }
    }
}
