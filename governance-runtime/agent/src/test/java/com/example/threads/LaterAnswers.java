package com.example.threads;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
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

    private final Others others;

    LaterAnswers(Others others) {
        this.others = others;
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
                others.forDelivery(() -> result.setResult(new Seen()));
                yield result;
            }
            case "deferred-before" -> {
                DeferredResult<Seen> result = new DeferredResult<>();
                result.setResult(new Seen());
                yield result;
            }
            case "future" -> {
                CompletableFuture<Seen> result = new CompletableFuture<>();
                others.forDelivery(() -> result.complete(new Seen()));
                yield result;
            }
            case "stage" -> {
                CompletableFuture<String> first = new CompletableFuture<>();
                CompletableFuture<String> result = first.thenApply(value -> Addressee.seen());
                others.forDelivery(() -> first.complete(""));
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
