package io.mokuteki.archtests.flow;

import java.util.List;
import java.util.Map;

/** Calls of libraries that leave the process, and those that read whatever an object holds; known by name. */
final class LeavingTheProcess {

    /** Types, with the beginnings of the names of the methods that send. */
    private static final Map<String, List<String>> SENDERS = Map.ofEntries(
            Map.entry("java.net.http.HttpClient", List.of("send")),
            Map.entry("java.net.URLConnection", List.of("connect", "getInputStream", "getOutputStream")),
            Map.entry("java.net.HttpURLConnection", List.of("connect", "getInputStream", "getOutputStream")),
            Map.entry("java.net.URL", List.of("openStream", "getContent")),
            Map.entry("java.net.Socket", List.of("getOutputStream")),
            Map.entry(
                    "org.springframework.web.client.RestTemplate",
                    List.of("get", "post", "put", "patch", "delete", "exchange", "execute", "head", "options")),
            Map.entry(
                    "org.springframework.web.client.RestOperations",
                    List.of("get", "post", "put", "patch", "delete", "exchange", "execute", "head", "options")),
            Map.entry("org.springframework.web.client.RestClient$RequestHeadersSpec", List.of("retrieve", "exchange")),
            Map.entry("org.springframework.web.client.RestClient$RequestBodySpec", List.of("retrieve", "exchange")),
            Map.entry(
                    "org.springframework.web.client.RestClient$RequestHeadersUriSpec", List.of("retrieve", "exchange")),
            Map.entry("org.springframework.web.client.RestClient$RequestBodyUriSpec", List.of("retrieve", "exchange")),
            Map.entry(
                    "org.springframework.web.reactive.function.client.WebClient$RequestHeadersSpec",
                    List.of("retrieve", "exchange")),
            Map.entry(
                    "org.springframework.web.reactive.function.client.WebClient$RequestBodySpec",
                    List.of("retrieve", "exchange")),
            Map.entry("org.springframework.mail.MailSender", List.of("send")),
            Map.entry("org.springframework.mail.javamail.JavaMailSender", List.of("send")),
            Map.entry("jakarta.mail.Transport", List.of("send")),
            Map.entry("org.springframework.kafka.core.KafkaTemplate", List.of("send")),
            Map.entry("org.springframework.amqp.rabbit.core.RabbitTemplate", List.of("send", "convert")),
            Map.entry("org.springframework.jms.core.JmsTemplate", List.of("send", "convert")),
            Map.entry("okhttp3.Call", List.of("execute", "enqueue")));

    private static final Map<String, List<String>> REFLECTION = Map.of(
            "java.lang.reflect.Field", List.of("get"),
            "java.lang.reflect.Method", List.of("invoke"),
            "java.lang.reflect.RecordComponent", List.of("getAccessor"),
            "java.lang.invoke.MethodHandle", List.of("invoke"),
            "com.fasterxml.jackson.databind.ObjectMapper", List.of("write", "valueToTree", "convertValue"),
            "tools.jackson.databind.ObjectMapper", List.of("write", "valueToTree", "convertValue"),
            "tools.jackson.databind.json.JsonMapper", List.of("write", "valueToTree", "convertValue"),
            "java.io.ObjectOutputStream", List.of("writeObject"),
            "org.springframework.beans.BeanUtils", List.of("copyProperties"));

    private LeavingTheProcess() {}

    static boolean sends(String type, String method) {
        return matches(SENDERS, type, method);
    }

    static boolean reflects(String type, String method) {
        return matches(REFLECTION, type, method);
    }

    private static boolean matches(Map<String, List<String>> known, String type, String method) {
        return known.getOrDefault(type, List.of()).stream().anyMatch(method::startsWith);
    }
}
