package com.example.threads;

import io.mokuteki.runtime.PurposeScope;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.context.request.async.DeferredResultProcessingInterceptor;
import org.springframework.web.context.request.async.WebAsyncTask;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;

/** What is called back while a request is answered later: each callback tells what was in force where it was called. */
final class Callbacks implements DeferredResultProcessingInterceptor {

    /** Those that end in "timeout" take a second, since Tomcat looks for them once in a second. */
    static final List<String> WAYS = List.of(
            "deferred-timeout",
            "task-timeout",
            "emitter-timeout",
            "listener-timeout",
            "deferred-error",
            "task-error",
            "listener-error",
            "deferred",
            "task",
            "emitter",
            "listener",
            "listener-again");

    /** The request's number tells the callbacks of several at once apart. */
    private final Map<String, LinkedBlockingQueue<String>> called = new ConcurrentHashMap<>();

    private final Map<String, CountDownLatch> waiting = new ConcurrentHashMap<>();

    private final Map<String, Runnable> whenLeft = new ConcurrentHashMap<>();

    private final Others others;

    Callbacks(Others others) {
        this.others = others;
    }

    /** What the callbacks of a request told, in their order. */
    String of(String way, String request) throws InterruptedException {
        // After an error of a filter, Spring calls back no completion of a deferred result.
        String last = way.equals("deferred-error") ? "interceptor" : "completion";
        List<String> all = new ArrayList<>();
        String next;
        do {
            next = HandOvers.taken(called(request));
            all.add(next);
        } while (!next.equals("null") && !next.startsWith(last));
        return String.join(", ", all);
    }

    @Nullable
    Object by(String way, HttpServletRequest request) {
        String number = request.getQueryString();
        return switch (way) {
            case "deferred-timeout" ->
                registered(
                        number,
                        new DeferredResult<>(
                                1L, PurposeScope.capture().wrapSupplier(() -> tell(number, "wrapped by its author"))));
            case "deferred-error" -> registered(number, new DeferredResult<>());
            case "deferred" -> {
                DeferredResult<String> result = registered(number, new DeferredResult<>());
                whenLeft.put(number, () -> result.setResult(""));
                yield result;
            }
            case "task-timeout" -> registered(number, new WebAsyncTask<>(1L, waiting(number)));
            case "task-error" -> registered(number, new WebAsyncTask<>(waiting(number)));
            case "task" -> registered(number, new WebAsyncTask<>(() -> ""));
            case "emitter-timeout" -> registered(number, new ResponseBodyEmitter(1L));
            case "emitter" -> {
                ResponseBodyEmitter emitter = registered(number, new ResponseBodyEmitter());
                whenLeft.put(number, emitter::complete);
                yield emitter;
            }
            case "listener-timeout" -> {
                listened(number, request).setTimeout(1);
                yield null;
            }
            case "listener-error" -> {
                listened(number, request);
                throw new IllegalStateException("expected");
            }
            case "listener" -> {
                whenLeft.put(number, listened(number, request)::complete);
                yield null;
            }
            default -> {
                AsyncContext context = listened(number, request);
                whenLeft.put(number, () -> context.dispatch("/callback/again"));
                yield null;
            }
        };
    }

    /** The handler has returned, and so it is answered. */
    void left(String number) {
        Runnable answer = whenLeft.remove(number);
        if (answer != null) {
            others.forDelivery(answer);
        }
    }

    /** Starts what was started before, for delivery. */
    static void again(HttpServletRequest request) {
        request.startAsync().complete();
    }

    @Override
    public <T> void postProcess(NativeWebRequest request, DeferredResult<T> result, Object given) {
        HttpServletRequest of = request.getNativeRequest(HttpServletRequest.class);
        if (of != null) {
            tell(of.getQueryString(), "interceptor");
        }
    }

    private DeferredResult<String> registered(String number, DeferredResult<String> result) {
        result.onTimeout(() -> tell(number, "timeout"));
        result.onError(failure -> tell(number, "error"));
        result.onCompletion(() -> tell(number, "completion"));
        return result;
    }

    private WebAsyncTask<String> registered(String number, WebAsyncTask<String> task) {
        Callable<String> timeout = () -> tell(number, "timeout");
        Callable<String> error = () -> tell(number, "error");
        task.onTimeout(timeout);
        task.onError(error);
        task.onCompletion(() -> {
            tell(number, "completion");
            CountDownLatch completed = waiting.get(number);
            if (completed != null) {
                completed.countDown();
            }
        });
        return task;
    }

    private ResponseBodyEmitter registered(String number, ResponseBodyEmitter emitter) {
        emitter.onTimeout(() -> {
            tell(number, "timeout");
            emitter.complete();
        });
        emitter.onError(failure -> tell(number, "error"));
        emitter.onCompletion(() -> tell(number, "completion"));
        return emitter;
    }

    private AsyncContext listened(String number, ServletRequest request) {
        AsyncContext context = request.startAsync();
        context.addListener(new Listening(number));
        return context;
    }

    private String tell(String number, String callback) {
        String told = callback + " " + Addressee.seen();
        called(number).add(told);
        return told;
    }

    private LinkedBlockingQueue<String> called(String number) {
        return called.computeIfAbsent(number, any -> new LinkedBlockingQueue<>());
    }

    /** Ends after the request, and not when it is cancelled: it would answer too. */
    private Callable<String> waiting(String number) {
        CountDownLatch completed = new CountDownLatch(1);
        waiting.put(number, completed);
        return () -> {
            while (completed.getCount() > 0) {
                try {
                    completed.await();
                } catch (InterruptedException cancelled) {
                    continue;
                }
            }
            return "";
        };
    }

    private final class Listening implements AsyncListener {

        private final String number;

        Listening(String number) {
            this.number = number;
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            tell(number, "timeout");
            event.getAsyncContext().complete();
        }

        @Override
        public void onError(AsyncEvent event) {
            tell(number, "error");
            event.getAsyncContext().complete();
        }

        @Override
        public void onComplete(AsyncEvent event) {
            tell(number, "completion");
        }

        /** Who starts anew leaves those behind that listened before. */
        @Override
        public void onStartAsync(AsyncEvent event) {
            tell(number, "started again");
            event.getAsyncContext().addListener(this);
        }
    }
}
