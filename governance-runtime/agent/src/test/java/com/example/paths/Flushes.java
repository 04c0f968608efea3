package com.example.paths;

import io.mokuteki.agent.hook.Custody;
import java.util.Map;
import java.util.TreeMap;

/** Prints what is counted of two flushes that have nothing to write: entities of two kinds, read as the provider does. */
public final class Flushes {

    private Flushes() {}

    public static void main(String[] arguments) throws Exception {
        Database database = Database.filled();
        Map<String, Long> before = Custody.reads();
        database.in(session -> {
            session.find(StoredByField.class, 1L);
            session.find(StoredByProperty.class, 1L);
            session.flush();
            session.flush();
            Map<String, Long> meanwhile = new TreeMap<>();
            Custody.reads().forEach((read, count) -> meanwhile.put(read, count - before.getOrDefault(read, 0L)));
            meanwhile.values().removeIf(count -> count == 0);
            System.out.println(meanwhile);
            return "";
        });
    }
}
