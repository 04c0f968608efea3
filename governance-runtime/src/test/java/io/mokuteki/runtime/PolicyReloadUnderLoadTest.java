package io.mokuteki.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.mokuteki.policy.Policy;
import io.mokuteki.policy.validation.PolicyValidation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * Reads name and telephone number in scope after scope, while a policy that permits the one takes turns with a policy
 * that permits the other. Half of the threads keep each scope open across a reload, the others open and close many.
 */
@ExtendWith(ForgetsPolicy.class)
class PolicyReloadUnderLoadTest {

    private static final int READS = 5;
    /** How many scopes are opened by each while one policy is read: so that readers never rest, and never starve it. */
    private static final int SCOPES = 4;

    private static final List<String> LOGGERS = List.of("io.mokuteki.policy", "io.mokuteki.violations");

    @TempDir
    Path folder;

    private final GovernedRead name = new GovernedRead(1, "com.example.Customer", "name", List.of("basic.name"), null);
    private final GovernedRead phone =
            new GovernedRead(2, "com.example.Customer", "phone", List.of("basic.phone"), null);
    /** How many scopes saw what: {@code 1: name} for those of version 1 in which each time the name alone was permitted. */
    private final Map<String, LongAdder> seen = new ConcurrentSkipListMap<>();

    private ShopPolicyFile file;

    @BeforeEach
    void install() {
        file = new ShopPolicyFile(folder.resolve("policy.yaml"));
        PolicySource source = new PolicySource(new PolicyLocation(file.path().toString()), null, List.of());
        Policy policy =
                PolicyValidation.check(source.location().read(null)).policy().orElseThrow();
        PolicyInForce.install(PolicyInForce.of(policy, ConditionChecks.NONE, Modes.everywhere(Mode.ENFORCE), List.of())
                .from(source));
        LOGGERS.forEach(logger -> ((Logger) LoggerFactory.getLogger(logger)).setLevel(Level.OFF));
    }

    @AfterEach
    void logAgain() {
        LOGGERS.forEach(logger -> ((Logger) LoggerFactory.getLogger(logger)).setLevel(null));
    }

    @Test
    void each_scope_sees_one_version() throws Exception {
        reloadUnderLoad(2, 3, 2);
    }

    @Test
    @Tag("full")
    void each_scope_sees_one_version_through_a_thousand_reloads() throws Exception {
        reloadUnderLoad(8, 1_000, 10);
    }

    private void reloadUnderLoad(int readers, int reloads, int invalidEach) throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        Phaser reloaded = new Phaser(1);
        Semaphore scopes = new Semaphore(0);
        ExecutorService threads = Executors.newFixedThreadPool(readers);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < readers; thread++) {
                boolean acrossReloads = thread % 2 == 0;
                running.add(threads.submit(() -> {
                    while (!done.get()) {
                        int phase = reloaded.getPhase();
                        if (!acrossReloads) {
                            scopes.acquire();
                        }
                        see(scope(acrossReloads ? () -> reloaded.awaitAdvance(phase) : () -> {}));
                    }
                    return null;
                }));
            }
            int good = 0;
            for (int reload = 1; reload <= reloads; reload++) {
                scopes.release(SCOPES * readers);
                boolean invalid = reload % invalidEach == 0;
                file.write(
                        invalid
                                ? ShopPolicyFile.INVALID
                                : ++good % 2 == 1 ? ShopPolicyFile.SECOND : ShopPolicyFile.FIRST);
                assertThat(PolicyInForce.reload())
                        .isInstanceOf(invalid ? PolicyReload.Rejected.class : PolicyReload.Installed.class);
                reloaded.arrive();
            }
            done.set(true);
            reloaded.forceTermination();
            scopes.release(readers);
            for (Future<?> thread : running) {
                thread.get(30, TimeUnit.SECONDS);
            }
        } finally {
            done.set(true);
            reloaded.forceTermination();
            threads.shutdownNow();
        }
        assertThat(seen).containsOnlyKeys("1: name", "2: phone");
    }

    private void see(String what) {
        seen.computeIfAbsent(what, key -> new LongAdder()).increment();
    }

    /** What one scope saw, all of its reads together. */
    private String scope(Runnable between) {
        try (PurposeScope scope = PurposeScope.open("billing")) {
            StringBuilder permitted = new StringBuilder();
            String version = CurrentScope.get().policy().policy().orElseThrow().version();
            for (int read = 0; read < READS; read++) {
                String now = (isPermitted(name) ? " name" : "") + (isPermitted(phone) ? " phone" : "");
                if (permitted.indexOf(now) < 0) {
                    permitted.append(now);
                }
                if (read == READS / 2) {
                    between.run();
                }
            }
            return version + ":" + permitted;
        }
    }

    private static boolean isPermitted(GovernedRead read) {
        try {
            Enforcement.read(read, null);
            return true;
        } catch (PurposeViolationException refused) {
            return false;
        }
    }
}
