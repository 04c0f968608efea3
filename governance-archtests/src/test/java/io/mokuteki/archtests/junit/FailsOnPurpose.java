package io.mokuteki.archtests.junit;

import io.mokuteki.runtime.PurposeScope;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Not a test of its own: {@link WithPurposeTest} runs it, and looks at what stays in force. */
class FailsOnPurpose {

    static final List<List<String>> SEEN = new ArrayList<>();

    @Test
    @WithPurpose("switching")
    void fails() {
        SEEN.add(PurposeScope.purposesInForce());
        throw new IllegalStateException("on purpose");
    }

    @AfterEach
    void afterwards() {
        SEEN.add(PurposeScope.purposesInForce());
    }

    @AfterAll
    static void atTheEnd() {
        SEEN.add(PurposeScope.purposesInForce());
    }
}
