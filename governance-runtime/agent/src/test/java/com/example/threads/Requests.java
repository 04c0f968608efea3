package com.example.threads;

import static com.example.threads.HandOvers.print;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Flow;

/** Requests by the JDK's client to a server that sends back what it gets. */
public final class Requests {

    private Requests() {}

    public static void main(String[] arguments) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        HttpClient client = HttpClient.newHttpClient();
        URI uri = URI.create("http://localhost:" + server.getAddress().getPort() + "/");

        print(
                "a body that is written by a publisher of one's own",
                task -> client.sendAsync(request(uri, task), BodyHandlers.ofString())
                        .get()
                        .body());
        print(
                "likewise, while waiting",
                task -> client.send(request(uri, task), BodyHandlers.ofString()).body());
        print(
                "a response that is read",
                task -> client.sendAsync(
                                HttpRequest.newBuilder(uri)
                                        .POST(BodyPublishers.ofString("body"))
                                        .build(),
                                response -> BodySubscribers.mapping(
                                        BodySubscribers.ofString(StandardCharsets.UTF_8),
                                        body -> HandOvers.unchecked(task)))
                        .get()
                        .body());
        print(
                "a stage after the response",
                task -> client.sendAsync(HttpRequest.newBuilder(uri).GET().build(), BodyHandlers.ofString())
                        .thenApply(response -> HandOvers.unchecked(task))
                        .get());
        server.stop(0);
        System.exit(0);
    }

    /** The body is what the publisher sees when it is subscribed to. */
    private static HttpRequest request(URI uri, Callable<String> task) {
        Flow.Publisher<ByteBuffer> publisher = subscriber -> {
            byte[] seen = HandOvers.unchecked(task).getBytes(StandardCharsets.UTF_8);
            BodyPublishers.ofByteArrays(List.of(seen)).subscribe(subscriber);
        };
        return HttpRequest.newBuilder(uri)
                .POST(BodyPublishers.fromPublisher(publisher))
                .build();
    }
}
