package io.mokuteki.agent.canary;

import io.mokuteki.annotation.ForPurpose;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Reads in every way that the agent claims to guard. */
public final class Techniques implements Callable<List<String>> {

    private final Bird bird = new Bird();
    private final Ring ring = new Ring("7", 2026);
    private final Keeper keeper = (song, when) -> {};
    private final List<String> failed = new ArrayList<>();

    /** The techniques that the guard did not see, or wrongly refused; none when all is well. */
    @Override
    public List<String> call() {
        Callable<String> lambda = () -> bird.colour;
        refused("a direct read", () -> bird.colour);
        refused("a read in a lambda", lambda);
        refused("a read by a nest mate", () -> Bird.Ear.hear(bird));
        refused("a read of a static field", () -> Bird.place);
        refused("a record's accessor", ring::number);
        refused("a read by reflection", Reflections.reflection(bird));
        refused("a read by a method handle", Reflections.methodHandle(bird));
        refused("a read by a variable handle", Reflections.variableHandle(bird));
        refused("a read by an updater", Reflections.updater(bird));
        refused("serialization", Reflections.serialization(bird));
        refused("a disclosing call without a body", this::tell);
        if (!ring.toString().equals(CanaryJudge.MASK)) {
            failed.add("a record's text");
        }
        try {
            if (!underAPurpose().equals("yellow")) {
                failed.add("a purpose's method");
            }
        } catch (RuntimeException wronglyRefused) {
            failed.add("a purpose's method");
        }
        refused("a read after a purpose's method", () -> bird.colour);
        return failed;
    }

    @ForPurpose("canary")
    private String underAPurpose() {
        return bird.colour;
    }

    private String tell() {
        keeper.tell("tweet", 0L);
        return "";
    }

    @SuppressWarnings("ReturnValueIgnored") // what is read does not matter, only that it must not be
    private void refused(String technique, Callable<?> read) {
        try {
            read.call();
        } catch (CanaryJudge.Refusal expected) {
            return;
        } catch (Exception unexpected) {
            failed.add(technique + " (" + unexpected + ")");
            return;
        }
        failed.add(technique);
    }
}
