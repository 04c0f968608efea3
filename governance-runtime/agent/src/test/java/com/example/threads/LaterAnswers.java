package com.example.threads;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.context.request.async.WebAsyncTask;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Answers that tell what was in force where they were computed, or written. */
final class LaterAnswers {

    static final List<String> WAYS = List.of(
            "at-once",
            "written-at-once",
            "callable",
            "callable-written",
            "failing-callable",
            "task",
            "deferred",
            "deferred-before",
            "future",
            "stage",
            "streaming",
            "emitter",
            "emitter-before",
            "servlet");

    /** Completes what others wait for, always for delivery. */
    private final ExecutorService others = Executors.newFixedThreadPool(1);

    private volatile Executor tomcat = Runnable::run;

    /** Completes what others wait for after the request's thread has left it, as far as Tomcat has one thread only. */
    void completeWhenIdle(Executor tomcat) {
        this.tomcat = tomcat;
    }

    /** What is in force where a JSON mapper reads it. */
    record Seen() {
        public String getSeen() {
            return Addressee.seen();
        }
    }

    @Nullable
    Object by(String way, HttpServletRequest request, HttpServletResponse response) {
        return switch (way) {
            case "at-once" -> Addressee.seen();
            case "written-at-once" -> new Seen();
            case "callable" -> (Callable<String>) Addressee::seen;
            case "callable-written" -> (Callable<Seen>) Seen::new;
            case "failing-callable" ->
                (Callable<String>) () -> {
                    throw new IllegalStateException("expected");
                };
            case "task" -> new WebAsyncTask<>(20_000L, Addressee::seen);
            case "deferred" -> {
                DeferredResult<Seen> result = new DeferredResult<>();
                forDelivery(() -> result.setResult(new Seen()));
                yield result;
            }
            case "deferred-before" -> {
                DeferredResult<Seen> result = new DeferredResult<>();
                result.setResult(new Seen());
                yield result;
            }
            case "future" -> {
                CompletableFuture<Seen> result = new CompletableFuture<>();
                forDelivery(() -> result.complete(new Seen()));
                yield result;
            }
            case "stage" -> {
                CompletableFuture<String> first = new CompletableFuture<>();
                CompletableFuture<String> result = first.thenApply(value -> Addressee.seen());
                forDelivery(() -> first.complete(""));
                yield result;
            }
            case "streaming" ->
                (StreamingResponseBody) out -> out.write(Addressee.seen().getBytes(StandardCharsets.UTF_8));
            case "emitter" -> {
                ResponseBodyEmitter emitter = new ResponseBodyEmitter();
                others.execute(() -> send(emitter, Addressee.seen()));
                yield emitter;
            }
            case "emitter-before" -> {
                ResponseBodyEmitter emitter = new ResponseBodyEmitter();
                HandOvers.unchecked(() -> Purposes.delivery(() -> {
                    send(emitter, new Seen());
                    return "";
                }));
                yield emitter;
            }
            default -> {
                AsyncContext context = request.startAsync();
                context.start(() -> write(context));
                yield null;
            }
        };
    }

    private void forDelivery(Runnable task) {
        HandOvers.unchecked(() -> Purposes.delivery(() -> {
            others.execute(() -> {
                CountDownLatch idle = new CountDownLatch(1);
                tomcat.execute(idle::countDown);
                HandOvers.unchecked(() -> {
                    idle.await();
                    return "";
                });
                task.run();
            });
            return "";
        }));
    }

    private static void send(ResponseBodyEmitter emitter, Object seen) {
        try {
            emitter.send(seen);
            emitter.complete();
        } catch (IOException failure) {
            emitter.completeWithError(failure);
        }
    }

    private static void write(AsyncContext context) {
        try {
            context.getResponse().getWriter().print(Addressee.seen());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
        context.complete();
    }
}
