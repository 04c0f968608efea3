package com.example.desk;

import com.example.desk.library.Greeter;
import io.mokuteki.annotation.DataCategory;
import io.mokuteki.annotation.Discloses;
import io.mokuteki.annotation.ForPurpose;
import io.mokuteki.audit.Violation;
import io.mokuteki.audit.ViolationListener;
import io.mokuteki.runtime.ConditionCheck;
import io.mokuteki.runtime.PurposeScope;
import io.mokuteki.runtime.PurposeViolationException;
import java.lang.reflect.Proxy;
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

/** A Boot application; prints what came of some requests and calls. */
@SpringBootApplication
public class DeskApplication {

    private static final List<Violation> VIOLATIONS = new CopyOnWriteArrayList<>();

    @Bean
    ViolationListener listener() {
        return VIOLATIONS::add;
    }

    @Bean
    ConditionCheck notOptedOut() {
        return ConditionCheck.of("not-opted-out", query -> true);
    }

    @Bean
    Greeter greeter() {
        return new WovenGreeter();
    }

    @Bean
    Courier courier() {
        return (Courier) Proxy.newProxyInstance(
                Courier.class.getClassLoader(), new Class<?>[] {Courier.class}, (proxy, method, given) -> "carried");
    }

    /** A client whose methods have no bodies. */
    public interface Courier {

        /** Judged where it is called, and by the proxy of the bean. */
        @Discloses(to = "carrier", channel = "outsourcing")
        String carry(@DataCategory("basic.name") String name);
    }

    /** Woven, and inherits methods of a class that is not. */
    public static class WovenGreeter extends Greeter {

        /** Guards itself. */
        @ForPurpose("delivery")
        public String deliver() {
            return new Visitor(1, "Hanako").name() + " for " + PurposeScope.purposesInForce();
        }
    }

    /** A service. */
    @Service
    public static class Reception {

        /** Reads inside, which a proxy does not see. */
        @ForPurpose("marketing")
        public String flatter() {
            return new Visitor(1, "Hanako").name();
        }

        /** A proxy would refuse what it returns, and reads nothing of it. */
        @ForPurpose("marketing")
        public List<Visitor> visitors() {
            return List.of(new Visitor(1, "Hanako"));
        }
    }

    /** Request handlers. */
    @RestController
    public static class Handlers {

        @GetMapping("/billing")
        @ForPurpose("billing")
        public List<Visitor> forBilling() {
            return List.of(new Visitor(1, "Hanako"));
        }

        @GetMapping("/marketing")
        @ForPurpose("marketing")
        public List<Visitor> forMarketing() {
            return List.of(new Visitor(1, "Hanako"));
        }
    }

    /** A request handler without anything to weave. */
    @RestController
    public static class Plain {

        @GetMapping("/nothing")
        public Object forNothing() {
            return new Visitor(1, "Hanako");
        }
    }

    public static void main(String[] arguments) throws Exception {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(DeskApplication.class)
                .properties("server.port=0", "logging.level.root=off", "spring.main.banner-mode=off")
                .run()) {
            Reception reception = context.getBean(Reception.class);
            WovenGreeter greeter = (WovenGreeter) context.getBean(Greeter.class);
            System.out.println("woven bean is a proxy: " + AopUtils.isAopProxy(reception));
            System.out.println("bean that inherits unwoven methods is a proxy: " + AopUtils.isAopProxy(greeter));
            outcome("read inside", reception::flatter);
            outcome("result of woven", () -> reception.visitors().size() + " visitor");
            outcome("result of unwoven", () -> greeter.everybody().size() + " visitor");
            outcome("purposes of unwoven", () -> greeter.purposes().toString());
            outcome("woven in the same bean", greeter::deliver);
            outcome("a client's method", () -> context.getBean(Courier.class).carry("Hanako"));
            String port = context.getEnvironment().getProperty("local.server.port");
            for (String path : List.of("/billing", "/marketing", "/nothing")) {
                outcome(path, () -> get("http://localhost:" + port + path));
            }
        }
    }

    private static String get(String address) throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
        return answer.statusCode() == 200 ? answer.body() : String.valueOf(answer.statusCode());
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
