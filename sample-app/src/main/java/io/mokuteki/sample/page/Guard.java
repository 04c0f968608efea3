package io.mokuteki.sample.page;

import io.mokuteki.runtime.PurposeViolationException;
import io.mokuteki.sample.shortcut.Canary;
import java.lang.management.ManagementFactory;

/** Whether anything is enforced here. Not by what was configured: by trying. */
enum Guard {
    /** A read for no purpose was refused. */
    ON_DUTY,
    /** It went through, though an agent was given: it observes, or is off. */
    LOOKING_ON,
    /** It went through, and no agent was given. */
    ABSENT;

    private static final Guard HERE = tried();

    /** As it was found when the page was first asked for. Once is enough: every trial is a violation in the log. */
    static Guard here() {
        return HERE;
    }

    private static Guard tried() {
        try {
            Canary.sings();
        } catch (PurposeViolationException refused) {
            return ON_DUTY;
        }
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                        .anyMatch(
                                argument -> argument.startsWith("-javaagent:") && argument.contains("governance-agent"))
                ? LOOKING_ON
                : ABSENT;
    }
}
