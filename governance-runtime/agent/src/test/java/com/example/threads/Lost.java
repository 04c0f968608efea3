package com.example.threads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionHandler;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** One task for several purposes, in pools that lose some of its runs: what those that came saw. */
public final class Lost {

    private final ThreadPoolExecutor pool;
    private final LinkedBlockingQueue<String> seen = new LinkedBlockingQueue<>();
    private final Runnable task = () -> seen.add(Purposes.inForce());

    private Lost(BlockingQueue<Runnable> queue, RejectedExecutionHandler handler) {
        pool = new ThreadPoolExecutor(1, 1, 1, TimeUnit.MINUTES, queue, handler);
    }

    public static void main(String[] arguments) throws Exception {
        Lost discarding = new Lost(new ArrayBlockingQueue<>(1), new ThreadPoolExecutor.DiscardOldestPolicy());
        System.out.println("discarded as the oldest: " + discarding.lost(() -> Purposes.delivery(discarding::hand)));
        Lost emptied = new Lost(new LinkedBlockingQueue<>(), new ThreadPoolExecutor.AbortPolicy());
        System.out.println("the queue emptied: "
                + emptied.lost(() -> {
                    emptied.pool.getQueue().clear();
                    return Purposes.delivery(emptied::hand);
                }));
        Lost merging = new Lost(new Merging(), new ThreadPoolExecutor.AbortPolicy());
        System.out.println("merged by the queue: " + merging.lost(() -> Purposes.delivery(merging::hand)));
        System.out.println("taken back: " + takenBack());
        System.out.println("drained: " + drained());
        System.out.println("put back by the handler: " + putBack());
        System.exit(0);
    }

    private static final class Merging extends LinkedBlockingQueue<Runnable> {
        private static final long serialVersionUID = 1L;

        @Override
        public boolean offer(Runnable task) {
            return contains(task) || super.offer(task);
        }
    }

    private Void hand() {
        pool.execute(task);
        return null;
    }

    /** Keeps the pool's only thread busy meanwhile. */
    private void whileBusy(Callable<Void> action) throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch busy = new CountDownLatch(1);
        pool.execute(() -> HandOvers.unchecked(() -> {
            begun.countDown();
            busy.await();
            return "";
        }));
        begun.await();
        action.call();
        busy.countDown();
    }

    /** Billing's waits when it gets lost; then come nobody's, billing's, nobody's, one by one. */
    private String lost(Callable<Void> loses) throws Exception {
        whileBusy(() -> {
            Purposes.billing(this::hand);
            return loses.call();
        });
        List<String> each = new ArrayList<>(List.of(HandOvers.taken(seen)));
        hand();
        each.add(HandOvers.taken(seen));
        Purposes.billing(this::hand);
        each.add(HandOvers.taken(seen));
        hand();
        each.add(HandOvers.taken(seen));
        return String.join(" ", each);
    }

    private Void handForThree() throws Exception {
        Purposes.billing(this::hand);
        Purposes.delivery(this::hand);
        return hand();
    }

    private static String takenBack() throws Exception {
        Lost lost = new Lost(new LinkedBlockingQueue<>(), new ThreadPoolExecutor.AbortPolicy());
        List<Object> each = new ArrayList<>();
        lost.whileBusy(() -> {
            lost.handForThree();
            for (int time = 0; time < 4; time++) {
                each.add(lost.pool.remove(lost.task));
            }
            return Purposes.delivery(lost::hand);
        });
        return each + " " + HandOvers.taken(lost.seen);
    }

    private static String drained() throws Exception {
        Lost lost = new Lost(new LinkedBlockingQueue<>(), new ThreadPoolExecutor.AbortPolicy());
        List<Runnable> drained = new ArrayList<>();
        lost.whileBusy(() -> {
            lost.handForThree();
            drained.addAll(lost.pool.shutdownNow());
            return null;
        });
        return drained.size() + " " + drained.stream().allMatch(lost.task::equals);
    }

    /** Billing's waits; delivery's finds no room, and its handler makes some by throwing out billing's. */
    private static String putBack() throws Exception {
        List<Object> known = new ArrayList<>();
        Lost lost = new Lost(new ArrayBlockingQueue<>(1), (task, pool) -> {
            known.add(pool.getQueue().poll() == task);
            known.add(pool.getQueue().offer(task));
        });
        lost.whileBusy(() -> {
            Purposes.billing(lost::hand);
            return Purposes.delivery(lost::hand);
        });
        return known + " " + HandOvers.taken(lost.seen);
    }
}
