package io.mokuteki.agent.weaving;

import io.mokuteki.agent.hook.Guard;
import io.mokuteki.resolution.GovernedField;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;

/** Asks the hook of this JVM for numbers, for the classes of one loader. Holds the loader weakly. Thread-safe. */
public final class RegisteredNumbers implements MemberNumbers {

    private final WeakReference<ClassLoader> loader;
    private final Map<String, RegisteredNumber> known = new HashMap<>();

    /** Numbers for the classes of a loader. */
    public RegisteredNumbers(WeakReference<ClassLoader> loader) {
        this.loader = loader;
    }

    /** The number of a field that is read. */
    public int read(GovernedField field) {
        return of("read", GovernedMembers.description(field)).value();
    }

    @Override
    public RegisteredNumber of(String verb, Map<String, Object> description) {
        ClassLoader woven = loader.get();
        if (woven == null) {
            throw new IllegalStateException("its class loader is gone");
        }
        Map<String, Object> fixed = Map.copyOf(description);
        String key = verb + " " + fixed.get("type") + "." + fixed.get("member") + fixed.get("descriptor")
                + fixed.get("subjectType") + fixed.get("subject");
        synchronized (known) {
            RegisteredNumber number = known.get(key);
            if (number == null) {
                number = new RegisteredNumber(Guard.register(woven, fixed));
                known.put(key, number);
            }
            return number;
        }
    }
}
