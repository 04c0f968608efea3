package com.example.standins;

import com.example.standins.Bodyless.Ages;
import com.example.standins.Bodyless.Job;
import com.example.standins.Bodyless.OpenSource;
import com.example.standins.Bodyless.PartnerConsumer;
import com.example.standins.Bodyless.PartnerSender;
import com.example.standins.Bodyless.PartnerSink;
import com.example.standins.Bodyless.Sender;
import com.example.standins.Bodyless.Sink;
import com.example.standins.Bodyless.Source;
import com.example.standins.Impostors.Custom$HibernateAccessOptimizer;
import com.example.standins.Impostors.CustomHibernateInstantiator;
import com.example.standins.Impostors.Direct;
import com.example.standins.Impostors.ProxySender;
import com.example.standins.Impostors.ProxyVote;
import com.example.standins.billing.Letters;
import io.mokuteki.runtime.AgentBridge;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/** Tries everything and prints what came of it, one line each. */
public final class StandIns {

    private static final Mail MAIL = new Mail("h@example.com", 1);

    private StandIns() {}

    public static void main(String[] arguments) {
        impostors();
        lambdas();
        bodyless();
        proxies();
        generated();
    }

    private static void impostors() {
        Object vote = new ProxyVote("h@example.com", 1);
        outcome("a record called like a proxy: its text", vote::toString);
        outcome("called like a proxy: disclosing", () -> new ProxySender().send("h@example.com"));
        outcome("called like a proxy: a labelled method", () -> new ProxySender().lookUp());
        outcome("called like a proxy: its purpose", () -> new ProxySender().bill(MAIL));
        outcome("called like Mockito's", () -> new Impostors.Sender$MockitoMock$1().lookUp());
        outcome("called like Spring's", () -> new Impostors.Sender$$SpringCGLIB$$0().lookUp());
        outcome("called like Hibernate's", () -> new Impostors.Sender$HibernateProxy$abc().lookUp());
        outcome("called like an instantiator", () -> CustomHibernateInstantiator.read(new Direct()));
        outcome("called like an optimizer", () -> Custom$HibernateAccessOptimizer.read(new Direct()));
    }

    private static void lambdas() {
        outcome("a package's purpose: at once", () -> Letters.now(MAIL));
        outcome("a package's purpose: a lambda, later", Letters.later(MAIL));
        outcome("a package's purpose: a reference, later", Letters.reference(MAIL));
        outcome(
                "a package's purpose: a stream, later",
                () -> Letters.stream(MAIL).toList());
        Job lambda = () -> MAIL.address();
        outcome("a purpose without a body: a lambda", lambda::run);
        Job reference = MAIL::address;
        outcome("a purpose without a body: a reference", reference::run);
        outcome(
                "a purpose without a body: a class",
                () -> new Job() {
                    @Override
                    public Object run() {
                        return MAIL.address();
                    }
                }.run());
    }

    private static void bodyless() {
        PartnerSink sink = address -> {};
        outcome("a lambda that hands over", () -> sent(() -> sink.send("h@example.com")));
        outcome("the same by a type without labels", () -> sent(() -> send(sink)));
        PartnerConsumer consumer = mail -> {};
        outcome("a consumer, by the JDK", () -> sent(() -> List.of(MAIL).forEach(consumer)));
        Source source = () -> "h@example.com";
        outcome("a lambda that gives", () -> source.get());
        outcome("the same by the JDK", () -> Optional.<String>empty().orElseGet(source));
        outcome("the same by reflection", () -> Source.class.getMethod("get").invoke(source));
        Ages ages = () -> 42;
        outcome("a number, by the JDK", () -> IntStream.generate(ages).limit(1).sum());
        OpenSource open = () -> "public";
        outcome("what is not personal after all", () -> Optional.<String>empty().orElseGet(open));
    }

    private static void proxies() {
        PartnerSender sender = proxy(PartnerSender.class);
        outcome("a proxy that hands over", () -> sent(() -> sender.send(MAIL)));
        outcome("the same by a type without labels", () -> sent(() -> sendAny(sender, MAIL)));
        Source source = proxy(Source.class);
        outcome(
                "a proxy that gives, by reflection",
                () -> Source.class.getMethod("get").invoke(source));
        outcome("the same by a method handle", () -> {
            try {
                return MethodHandles.lookup()
                        .findVirtual(Source.class, "get", MethodType.methodType(String.class))
                        .invoke(source);
            } catch (Exception | Error thrown) {
                throw thrown;
            } catch (Throwable thrown) {
                throw new AssertionError(thrown);
            }
        });
        outcome(
                "a proxy of what is not personal",
                () -> Optional.<String>empty().orElseGet(proxy(OpenSource.class)));
        Source handle = MethodHandleProxies.asInterfaceInstance(
                Source.class, MethodHandles.constant(String.class, "h@example.com"));
        outcome(
                "a method handle as an interface",
                () -> Optional.<String>empty().orElseGet(handle));
        outcome("what a proxy is otherwise", () -> source.equals(source) + " " + source.toString());
    }

    private static void generated() {
        outcome(
                "a package's purpose: a class without a class file",
                () -> Generated.beside(Letters.class, "Lettexx")
                        .getMethod("now", Mail.class)
                        .invoke(null, MAIL));
        outcome(
                "a class of nobody in a package of a library",
                () -> Generated.elsewhere(Prints.class, "com.fasterxml.anybod.Prints")
                        .getMethod("of", Mail.class)
                        .invoke(null, MAIL));
    }

    private static void send(Sink sink) {
        sink.send("h@example.com");
    }

    private static <T> void sendAny(Sender<T> sender, T about) {
        sender.send(about);
    }

    private static String sent(Runnable sending) {
        sending.run();
        return "sent";
    }

    private static <T> T proxy(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                StandIns.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, given) -> switch (method.getName()) {
                    case "equals" -> proxy == given[0];
                    case "send" -> null;
                    default -> "given";
                }));
    }

    private static void outcome(String what, Callable<?> task) {
        String outcome;
        try {
            outcome = String.valueOf(task.call());
        } catch (AgentBridge.Refusal refused) {
            outcome = "DENIED " + refused.getMessage();
        } catch (InvocationTargetException wrapped) {
            outcome = "DENIED " + wrapped.getCause().getMessage();
        } catch (Exception | LinkageError failure) {
            outcome = failure.toString();
        }
        System.out.println(what + ": " + outcome);
    }
}
