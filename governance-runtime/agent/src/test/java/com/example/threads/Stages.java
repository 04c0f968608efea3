package com.example.threads;

import static com.example.threads.HandOvers.print;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** Stages run for their author's purposes, whoever completes them. Here, the completer always has one. */
public final class Stages {

    private static final ExecutorService POOL = Executors.newFixedThreadPool(1);
    private static final Executor OWN = task -> new Thread(task).start();

    private Stages() {}

    public static void main(String[] arguments) throws Exception {
        print(
                "supplyAsync",
                task -> CompletableFuture.supplyAsync(() -> HandOvers.unchecked(task))
                        .get());
        print(
                "supplyAsync in a pool",
                task -> CompletableFuture.supplyAsync(() -> HandOvers.unchecked(task), POOL)
                        .get());
        print(
                "supplyAsync in threads of one's own",
                task -> CompletableFuture.supplyAsync(() -> HandOvers.unchecked(task), OWN)
                        .get());
        print("runAsync", task -> HandOvers.later(done -> CompletableFuture.runAsync(() -> done.accept(task))));
        print(
                "completeAsync",
                task -> new CompletableFuture<String>()
                        .completeAsync(() -> HandOvers.unchecked(task))
                        .get());
        print(
                "delayedExecutor",
                task -> CompletableFuture.supplyAsync(
                                () -> HandOvers.unchecked(task),
                                CompletableFuture.delayedExecutor(1, TimeUnit.MILLISECONDS))
                        .get());
        print(
                "delayedExecutor for a pool",
                task -> HandOvers.later(done -> CompletableFuture.delayedExecutor(1, TimeUnit.MILLISECONDS, POOL)
                        .execute(() -> done.accept(task))));

        stage("thenApply", (stage, task) -> stage.thenApply(value -> HandOvers.unchecked(task)));
        stage("thenApplyAsync", (stage, task) -> stage.thenApplyAsync(value -> HandOvers.unchecked(task)));
        stage(
                "thenApplyAsync in a pool",
                (stage, task) -> stage.thenApplyAsync(value -> HandOvers.unchecked(task), POOL));
        seen("thenAccept", (stage, task) -> stage.thenAccept(value -> task.run()));
        seen("thenRun", (stage, task) -> stage.thenRun(task));
        seen("thenRunAsync in threads of one's own", (stage, task) -> stage.thenRunAsync(task, OWN));
        stage(
                "thenCombine",
                (stage, task) -> stage.thenCombine(
                        CompletableFuture.completedFuture(""), (one, other) -> HandOvers.unchecked(task)));
        stage(
                "thenCompose",
                (stage, task) ->
                        stage.thenCompose(value -> CompletableFuture.completedFuture(HandOvers.unchecked(task))));
        stage("handle", (stage, task) -> stage.handle((value, failure) -> HandOvers.unchecked(task)));
        seen("whenComplete", (stage, task) -> stage.whenComplete((value, failure) -> task.run()));
        seen("whenCompleteAsync", (stage, task) -> stage.whenCompleteAsync((value, failure) -> task.run()));
        stage(
                "applyToEither",
                (stage, task) -> stage.applyToEither(new CompletableFuture<>(), value -> HandOvers.unchecked(task)));
        seen("runAfterBoth", (stage, task) -> stage.runAfterBoth(stage, task));
        stage(
                "exceptionally",
                (stage, task) -> stage.thenApply(value -> Integer.toString(1 / 0))
                        .exceptionally(failure -> HandOvers.unchecked(task)));
        stage(
                "exceptionallyCompose",
                (stage, task) -> stage.thenApply(value -> Integer.toString(1 / 0))
                        .exceptionallyCompose(failure -> CompletableFuture.completedFuture(HandOvers.unchecked(task))));
        stage(
                "a stage of a minimal stage",
                (stage, task) -> stage.minimalCompletionStage()
                        .thenApply(value -> HandOvers.unchecked(task))
                        .toCompletableFuture());
        stage(
                "a stage after one that its completer runs",
                (stage, task) -> stage.thenApply(Function.identity()).thenApply(value -> HandOvers.unchecked(task)));
        print(
                "a stage that is complete already",
                task -> CompletableFuture.completedFuture("")
                        .thenApply(value -> HandOvers.unchecked(task))
                        .get());
        print(
                "after a timeout",
                task -> new CompletableFuture<String>()
                        .completeOnTimeout("", 1, TimeUnit.MILLISECONDS)
                        .thenApply(value -> HandOvers.unchecked(task))
                        .get());

        System.out.println("the completer afterwards: " + Purposes.delivery(Stages::completerAfterwards));
        System.exit(0);
    }

    private interface Staging {
        CompletionStage<String> add(CompletableFuture<String> stage, Callable<String> task);
    }

    private interface Seeing {
        void add(CompletableFuture<String> stage, Runnable task);
    }

    private static void stage(String what, Staging staging) throws Exception {
        print(what, task -> {
            CompletableFuture<String> first = new CompletableFuture<>();
            CompletionStage<String> last = staging.add(first, task);
            complete(first);
            return last.toCompletableFuture().get();
        });
    }

    private static void seen(String what, Seeing seeing) throws Exception {
        print(
                what,
                task -> HandOvers.later(done -> {
                    CompletableFuture<String> first = new CompletableFuture<>();
                    seeing.add(first, () -> done.accept(task));
                    complete(first);
                }));
    }

    private static void complete(CompletableFuture<String> stage) throws Exception {
        Thread completer = new Thread(() -> HandOvers.unchecked(() -> {
            Purposes.delivery(() -> stage.complete("value"));
            return "";
        }));
        completer.start();
        completer.join();
    }

    /** A stage of nobody's, which the completer runs, that fails. */
    private static String completerAfterwards() throws Exception {
        AtomicReference<String> seen = new AtomicReference<>();
        CompletableFuture<String> first = new CompletableFuture<>();
        Thread author = new Thread(() -> first.thenRun(() -> {
            seen.set(Purposes.inForce());
            throw new IllegalStateException();
        }));
        author.start();
        author.join();
        first.complete("value");
        return Purposes.inForce() + ", the stage: " + seen.get();
    }
}
