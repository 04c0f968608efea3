package com.example.ward;

import io.mokuteki.annotation.ForPurpose;
import io.mokuteki.audit.Violation;
import io.mokuteki.audit.ViolationListener;
import io.mokuteki.runtime.PurposeScope;
import io.mokuteki.runtime.PurposeViolationException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.aop.support.AopUtils;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A Boot application with nothing but the dependency and a policy; prints what came of some requests and calls. */
@SpringBootApplication
public class WardApplication {

    private static final List<Violation> VIOLATIONS = new CopyOnWriteArrayList<>();

    @Bean
    ViolationListener listener() {
        return VIOLATIONS::add;
    }

    /** A service. */
    @Service
    public static class Reception {

        /** Reads inside, where only the agent sees it. */
        @ForPurpose("marketing")
        public String flatter(long id) {
            return new Visitor(id, "Hanako").name() + " for " + PurposeScope.purposesInForce();
        }

        /** Hands out what its purpose does not permit. */
        @ForPurpose("marketing")
        public List<Visitor> visitors() {
            return List.of(new Visitor(1, "Hanako"));
        }
    }

    /** Request handlers. */
    @RestController
    public static class Desk {

        @GetMapping("/billing")
        @ForPurpose("billing")
        public List<Visitor> forBilling() {
            return List.of(new Visitor(1, "Hanako"));
        }

        @GetMapping("/billing-later")
        @ForPurpose("billing")
        public Callable<List<Visitor>> forBillingLater() {
            return () -> List.of(new Visitor(1, "Hanako"));
        }

        @GetMapping("/marketing")
        @ForPurpose("marketing")
        public List<Visitor> forMarketing() {
            return List.of(new Visitor(1, "Hanako"));
        }

        @GetMapping("/nothing")
        public Object forNothing() {
            return new Visitor(1, "Hanako");
        }
    }

    public static void main(String[] arguments) throws Exception {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(WardApplication.class)
                .properties("server.port=0", "logging.level.root=off", "spring.main.banner-mode=off")
                .run()) {
            Reception reception = context.getBean(Reception.class);
            System.out.println("proxy: " + AopUtils.isAopProxy(reception));
            outcome("read inside", () -> reception.flatter(1));
            outcome("result", () -> reception.visitors().size() + " visitor");
            String port = context.getEnvironment().getProperty("local.server.port");
            for (String path : List.of("/billing", "/billing-later", "/marketing", "/nothing")) {
                outcome(path, () -> get("http://localhost:" + port + path));
            }
        }
    }

    private static String get(String address) throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
        return answer.statusCode() + " " + answer.body();
    }

    private static void outcome(String name, Callable<String> call) throws Exception {
        VIOLATIONS.clear();
        String came;
        try {
            came = call.call();
        } catch (PurposeViolationException refused) {
            came = "refused, " + refused.decision().reason().orElseThrow();
        }
        List<String> recorded = new ArrayList<>();
        VIOLATIONS.forEach(violation -> recorded.add(violation.action() + " " + violation.target()));
        System.out.println(name + ": " + came + "; recorded " + recorded);
    }
}
