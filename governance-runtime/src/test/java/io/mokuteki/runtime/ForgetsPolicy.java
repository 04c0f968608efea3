package io.mokuteki.runtime;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Leaves no policy in force behind. */
public final class ForgetsPolicy implements AfterEachCallback {

    @Override
    public void afterEach(ExtensionContext context) {
        PolicyInForce.forget();
    }
}
