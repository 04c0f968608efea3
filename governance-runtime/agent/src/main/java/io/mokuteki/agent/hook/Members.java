package io.mokuteki.agent.hook;

import java.util.Map;
import java.util.WeakHashMap;

/** All governed members by their number, and the judges by their loader. */
final class Members {

    private static volatile Member[] members = {};
    private static volatile int count;
    private static volatile int generation;
    private static final Map<ClassLoader, Judge> JUDGES = new WeakHashMap<>();

    private Members() {}

    static synchronized int register(ClassLoader loader, Map<String, Object> description) {
        Judge judge = JUDGES.get(loader);
        if (judge == null) {
            judge = new Judge(loader);
            JUDGES.put(loader, judge);
        }
        int id = count;
        Member[] known = members;
        if (id == known.length) {
            known = new Member[Math.max(64, 2 * id)];
            System.arraycopy(members, 0, known, 0, id);
        }
        known[id] = new Member(id, description, judge);
        members = known;
        count = id + 1;
        return id;
    }

    static Member of(int id) {
        return members[id];
    }

    /** Changes whenever what is remembered must be forgotten. */
    static int generation() {
        return generation;
    }

    /** Remembers where entering a method leads when nothing is in force, unless that changed meanwhile. */
    static synchronized void remember(Member method, Scope.Entry entry, int asked) {
        if (asked == generation) {
            method.remember(entry);
        }
    }

    /** A policy has changed: scopes that are opened from now on are new ones. */
    static synchronized void forget() {
        generation++;
        for (int id = 0; id < count; id++) {
            members[id].remember(null);
        }
    }
}
