package com.example.shop;

import io.mokuteki.runtime.AgentBridge;
import java.lang.reflect.Proxy;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

/** Tries everything and prints what came of it, one line each. */
public final class Application {

    private Application() {}

    public static void main(String[] arguments) throws Exception {
        Customer customer = new Customer(7, "Hanako", "03");
        VipCustomer vip = new VipCustomer(8, "Taro", "06");
        Contact contact = new Contact(7, "h@example.com");

        outcome("accessor", customer::getName);
        outcome("accessor through interface", () -> ((Named) customer).getName());
        outcome("accessor for billing", () -> Services.billing(customer::getName));
        outcome("accessor for support", () -> Services.support(customer::getName));
        outcome(
                "accessor for support, inside billing",
                () -> Services.billing(() -> Services.support(customer::getName)));
        outcome("field from outside", () -> customer.phone);
        outcome("field from outside for support", () -> Services.support(() -> customer.phone));
        outcome("field from outside for billing", () -> Services.billing(() -> customer.phone));
        outcome(
                "field for support, inside billing",
                () -> Services.billing(() -> Services.support(() -> customer.phone)));
        outcome("field that is not governed", customer::getId);
        outcome("lambda", () -> customer.later().get());
        outcome("lambda for support", () -> Services.support(customer.later()));
        outcome("anonymous class", () -> customer.anonymous().get());
        outcome("nest mate", () -> Customer.Printer.print(customer));
        outcome("nest mate for billing", () -> Services.billing(() -> Customer.Printer.print(customer)));
        outcome("default method", () -> customer.phoneOf(customer));
        outcome("static field", () -> Customer.lastAddress);
        outcome("static field for billing", () -> Services.billing(() -> Customer.lastAddress));
        outcome("static field in its own initialiser", () -> Customer.LENGTH_OF_FIRST);
        outcome("read and write", () -> {
            customer.raise();
            return "";
        });
        outcome("write", () -> {
            customer.rename("Hanako");
            Customer.lastAddress = "elsewhere";
            return "";
        });
        outcome("inherited field", vip::inherited);
        outcome("inherited field for billing", () -> Services.billing(vip::inherited));
        outcome("hiding field", vip::hiding);
        outcome("hidden field", vip::hidden);
        outcome("constructor reads its own", () -> new Customer(1, "x", "y").getId());
        outcome("constructor reads another", () -> new Customer(customer).getId());
        outcome("constructor reads another for billing", () -> Services.billing(() -> new Customer(customer).getId()));
        outcome("record accessor", contact::email);
        outcome("record accessor for support", () -> Services.support(contact::email));
        outcome("record's own method", contact::length);
        outcome("equals", () -> customer.equals(new Customer(7, "Hanako", "03")));
        outcome("hashCode", () -> Set.of(customer).contains(new Customer(7, "Hanako", "03")));
        outcome("compareTo", () -> customer.compareTo(vip) < 0);
        outcome(
                "record equals and hashCode",
                () -> new HashSet<>(List.of(contact, new Contact(7, "h@example.com"), contact.getClass())).size());
        outcome("accessor after equals", customer::getName);
        outcome("equals that fails leaves nothing open", () -> {
            Customer broken = new Customer(7, "x", "y") {
                @Override
                public String getName() {
                    throw new IllegalStateException("broken");
                }
            };
            try {
                customer.equals(broken);
            } catch (IllegalStateException expected) {
                return customer.getName();
            }
            return "";
        });
        outcome("record text", contact::toString);
        outcome("record text in a concatenation", () -> "to " + contact);
        outcome("record text for support", () -> Services.support(contact::toString));
        outcome("record text with one component", () -> new Email("e@example.com").toString());
        outcome("hand-written text", customer::toString);
        outcome("hand-written text for support", () -> Services.support(customer::toString));
        outcome("hand-written text with one component", () -> new Token("t").toString());
        outcome("purpose of the type", () -> new PurposeOfType().name(customer));
        outcome("lambda runs later", () -> PurposeOfType.later(customer).get());
        asked("subject", () -> Services.about(2, 7, 1.0));
        outcome(
                "purpose method that throws",
                () -> Services.failing(() -> {
                    throw new Exception("thrown " + customer.name);
                }));
        outcome(
                "purpose method that catches",
                () -> Services.failing(() -> {
                    throw new IllegalStateException();
                }));
        outcome("after a purpose method that threw", customer::getName);
        outcome("stack overflow in purpose methods", () -> {
            try {
                return Services.recursion(0);
            } catch (StackOverflowError expected) {
                return "overflow, then " + scopeAfterwards();
            }
        });
        outcome("thread starts empty", () -> Services.billing(() -> onThread(customer::getName)));
        asked("statistics of ten", () -> Services.count(10));
        asked("statistics of nine", () -> Services.count(9));
        asked("statistics as text", () -> Services.table("t"));
        asked("statistics without a result", () -> {
            Services.nothing();
            return "";
        });
        asked("disclosure with a body", () -> Services.print("n", 2L, contact));
        asked("disclosure with a body for support", () -> Services.support(() -> Services.print("n", 2L, contact)));
        Partner partner = (Partner) Proxy.newProxyInstance(
                Partner.class.getClassLoader(), new Class<?>[] {Partner.class}, (proxy, method, given) -> "sent");
        asked("disclosure without a body", () -> partner.send("p1", "n", 3L, 4.0, true));
        asked(
                "disclosure without a body for support",
                () -> Services.support(() -> partner.send("p1", "n", 3L, 4.0, true)));
        asked("categorised method without a body", () -> partner.lookUp(1));
        asked("categorised method without a body for support", () -> Services.support(() -> partner.lookUp(1)));
        outcome("categorised method", Services::computed);
        outcome("categorised method for billing", () -> Services.billing(Services::computed));
        asked("request handler", () -> new Services().handler(contact));
        asked(
                "request handler for support",
                () -> Services.support(() -> new Services().handler(contact).id()));
        asked("request handler without personal data", () -> new Services().number());
        outcome("method reference without a body", () -> MethodReferenceToPartner.of(partner));
        asked("second read is a bit test", () -> Services.support(() -> customer.getName() + customer.getName()));
    }

    private static String scopeAfterwards() {
        return "scope " + io.mokuteki.agent.hook.Guard.scope();
    }

    private static Object onThread(Callable<?> task) {
        Object[] result = new Object[1];
        Thread thread = new Thread(() -> {
            try {
                result[0] = task.call();
            } catch (Exception refused) {
                result[0] = refused.getMessage();
            }
        });
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
        return result[0];
    }

    private static void outcome(String what, Callable<?> task) {
        String outcome;
        try {
            outcome = String.valueOf(task.call());
        } catch (AgentBridge.Refusal refused) {
            outcome = "DENIED " + refused.getMessage();
        } catch (Exception | LinkageError failure) {
            outcome = failure.toString();
        }
        System.out.println(what + ": " + outcome);
    }

    private static void asked(String what, Callable<?> task) {
        AgentBridge.ASKED.clear();
        outcome(what, task);
        AgentBridge.ASKED.forEach(question -> System.out.println("  " + question));
    }
}
