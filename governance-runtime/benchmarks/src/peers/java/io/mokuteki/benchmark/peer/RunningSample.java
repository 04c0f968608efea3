package io.mokuteki.benchmark.peer;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sample in a process of its own, as its page's user sees it. */
final class RunningSample implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final int PATIENCE_IN_SECONDS = 240;

    private final Process process;
    private final int port;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String token;

    private RunningSample(Process process, int port) throws IOException, InterruptedException {
        this.process = process;
        this.port = port;
        awaitSeeding();
        Matcher found = TOKEN.matcher(get("/?lang=en"));
        if (!found.find()) {
            throw new IllegalStateException("The page has no form.");
        }
        this.token = found.group(1);
    }

    /** Starts it, listening on that port, and waits until its data is there. */
    static RunningSample start(ProcessBuilder command, int port) throws IOException, InterruptedException {
        Process process = command.start();
        try {
            return new RunningSample(process, port);
        } catch (IOException | InterruptedException | RuntimeException failure) {
            process.destroyForcibly();
            throw failure;
        }
    }

    long pid() {
        return process.pid();
    }

    /** Runs the invoices, which is permitted. */
    void runInvoices() throws IOException, InterruptedException {
        String outcome = send(request("/scenarios/invoices/run")
                .header("Accept", "application/json")
                .header("X-CSRF-TOKEN", token)
                .POST(HttpRequest.BodyPublishers.noBody()));
        if (!outcome.contains("PERMITTED")) {
            throw new IllegalStateException(outcome);
        }
    }

    private void awaitSeeding() throws InterruptedException {
        for (int second = 0; second < PATIENCE_IN_SECONDS && process.isAlive(); second++) {
            TimeUnit.SECONDS.sleep(1);
            try {
                if (get("/progress").contains("DONE")) {
                    return;
                }
            } catch (IOException notYet) {
                continue;
            }
        }
        throw new IllegalStateException("The sample did not get ready.");
    }

    private String get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
