package com.example.library;

import io.mokuteki.annotation.ForPurpose;
import io.mokuteki.policy.Policy;
import io.mokuteki.policy.PolicyFile;
import io.mokuteki.policy.Reason;
import io.mokuteki.policy.validation.PolicyValidation;
import io.mokuteki.runtime.ConditionChecks;
import io.mokuteki.runtime.Mode;
import io.mokuteki.runtime.Modes;
import io.mokuteki.runtime.PolicyInForce;
import io.mokuteki.runtime.PolicyLocation;
import io.mokuteki.runtime.PolicyReload;
import io.mokuteki.runtime.PolicySource;
import io.mokuteki.runtime.PurposeViolationException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Reads name and telephone number in scope after scope, while a policy that permits the one takes turns with a policy
 * that permits the other, and now and then with one that is none. Half of the threads keep each scope open across a
 * reload, the others open and close many.
 */
public final class Reloading {

    private static final int THREADS = 8;
    private static final int READS = 4;
    /** How many scopes are opened while one policy is read: so many that the readers never rest, and never starve it. */
    private static final int SCOPES = 2 * THREADS;

    private final Set<String> seen = Collections.synchronizedSet(new TreeSet<>());
    private final List<PolicyReload> heard = new ArrayList<>();
    private final Phaser reloaded = new Phaser(1);
    private final Semaphore scopes = new Semaphore(0);
    private final Buyer buyer = new Buyer(1, "Hanako", "03", 100);
    private volatile boolean done;

    private Reloading() {}

    /** Given how often, where the policy is, and what takes turns there: one policy, another, and none. */
    public static void main(String[] arguments) throws Exception {
        Reloading reloading = new Reloading();
        Path file = Path.of(arguments[1]);
        Files.writeString(file, Files.readString(Path.of(arguments[2])));
        Policy first = PolicyValidation.check(PolicyFile.read(file)).policy().orElseThrow();
        PolicyInForce.install(PolicyInForce.of(first, ConditionChecks.NONE, Modes.everywhere(Mode.ENFORCE), List.of())
                .from(new PolicySource(new PolicyLocation(file.toString()), null, List.of(reloading.heard::add))));
        reloading.run(Integer.parseInt(arguments[0]), file, arguments);
    }

    private void run(int reloads, Path file, String[] arguments) throws Exception {
        List<Thread> threads = new ArrayList<>();
        for (int number = 0; number < THREADS; number++) {
            int own = number;
            Thread thread = new Thread(() -> read(own));
            threads.add(thread);
            thread.start();
        }
        int version = 1;
        int rejected = 0;
        int wrong = 0;
        for (int reload = 1; reload <= reloads; reload++) {
            scopes.release(SCOPES);
            boolean invalid = reload % 10 == 0;
            version = invalid ? version : 3 - version;
            rejected += invalid ? 1 : 0;
            Files.writeString(file, Files.readString(Path.of(arguments[invalid ? 4 : 1 + version])));
            PolicyReload outcome = PolicyInForce.reload();
            boolean asExpected =
                    invalid ? outcome instanceof PolicyReload.Rejected : outcome instanceof PolicyReload.Installed;
            String inForce = PolicyInForce.current().policy().orElseThrow().version();
            if (!asExpected || !inForce.equals("" + version) || heard.get(reload - 1) != outcome) {
                wrong++;
            }
            reloaded.arrive();
        }
        done = true;
        reloaded.forceTermination();
        scopes.release(THREADS);
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.println("heard: " + heard.size() + ", rejected: " + rejected + ", wrong: " + wrong);
        seen.forEach(System.out::println);
    }

    private void read(int thread) {
        boolean acrossReloads = thread % 2 == 0;
        while (!done) {
            int phase = reloaded.getPhase();
            if (!acrossReloads) {
                scopes.acquireUninterruptibly();
            }
            Runnable between = acrossReloads ? () -> reloaded.awaitAdvance(phase) : () -> {};
            switch (thread / 2) {
                case 0 -> billing(between);
                case 1 -> delivery(between);
                case 2 -> both(between);
                default -> nobody(between);
            }
        }
    }

    @ForPurpose("billing")
    private void billing(Runnable between) {
        tell("billing", look(between));
    }

    @ForPurpose("delivery")
    private void delivery(Runnable between) {
        tell("delivery", look(between));
    }

    /** The inner scope is opened when another policy is in force already, and keeps the outer one's. */
    @ForPurpose("billing")
    private void both(Runnable between) {
        Set<String> saw = look(between);
        saw.addAll(inner());
        saw.addAll(look(() -> {}));
        tell("billing, delivery", saw);
    }

    @ForPurpose("delivery")
    private Set<String> inner() {
        return look(() -> {});
    }

    private void nobody(Runnable between) {
        tell("nobody", look(between));
    }

    private void tell(String who, Set<String> saw) {
        seen.add(who + ": " + String.join("; and then ", saw));
    }

    /** What reads give, all that differ: what is permitted, and by which version the other is refused. */
    private Set<String> look(Runnable between) {
        Set<String> saw = new TreeSet<>();
        for (int read = 0; read < READS; read++) {
            saw.add(outcome("name", buyer::name) + ", " + outcome("phone", buyer::phone));
            if (read == READS / 2) {
                between.run();
            }
        }
        return saw;
    }

    private static String outcome(String what, Supplier<String> read) {
        try {
            read.get();
            return what;
        } catch (PurposeViolationException refused) {
            Reason reason = refused.decision().reason().orElseThrow();
            return "no " + what + " by "
                    + (reason == Reason.NO_PURPOSE ? reason : refused.decision().policyVersion());
        }
    }
}
