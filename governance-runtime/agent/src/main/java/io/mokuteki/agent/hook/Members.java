package io.mokuteki.agent.hook;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/** All governed members by their number, and the judges by their loader. */
final class Members {

    private static volatile Member[] members = {};
    private static volatile int count;
    private static volatile Scope.@Nullable Entry[] entries = new Scope.Entry[0];
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

    /** Those that there are now. */
    static synchronized List<Member> all() {
        return List.of(Arrays.copyOf(members, count));
    }

    /** Where entering that method leads when nothing is in force, if it is known. */
    static Scope.@Nullable Entry entry(int method) {
        Scope.@Nullable Entry[] known = entries;
        return method < known.length ? known[method] : null;
    }

    /** Changes whenever what is remembered is forgotten. */
    static int generation() {
        return generation;
    }

    /** Remembers where entering a method leads when nothing is in force, unless that changed meanwhile. */
    static synchronized void remember(int method, Scope.Entry entry, int asked) {
        if (asked == generation) {
            Scope.@Nullable Entry[] more = Arrays.copyOf(entries, Math.max(entries.length, method + 1));
            more[method] = entry;
            entries = more;
        }
    }

    /** A policy has changed: scopes that are opened from now on are new ones. */
    static synchronized void forget() {
        generation++;
        entries = new Scope.Entry[0];
    }
}
