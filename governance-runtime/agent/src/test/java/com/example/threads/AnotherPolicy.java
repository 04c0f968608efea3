package com.example.threads;

import io.mokuteki.policy.PolicyFile;
import io.mokuteki.policy.validation.PolicyValidation;
import io.mokuteki.runtime.ConditionChecks;
import io.mokuteki.runtime.Mode;
import io.mokuteki.runtime.Modes;
import io.mokuteki.runtime.PolicyInForce;
import java.nio.file.Path;
import java.util.List;

/** Puts another policy in force. */
final class AnotherPolicy {

    private AnotherPolicy() {}

    static void install(String file) {
        PolicyInForce.install(PolicyInForce.of(
                PolicyValidation.check(PolicyFile.read(Path.of(file))).policy().orElseThrow(),
                ConditionChecks.NONE,
                Modes.everywhere(Mode.ENFORCE),
                List.of()));
    }
}
