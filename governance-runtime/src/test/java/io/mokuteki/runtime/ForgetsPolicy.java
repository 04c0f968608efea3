package io.mokuteki.runtime;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Finds no policy in force, whatever ran before in this JVM, and leaves none behind. */
public final class ForgetsPolicy implements BeforeEachCallback, AfterEachCallback {

    @Override
    public void beforeEach(ExtensionContext context) {
        PolicyInForce.forget();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        PolicyInForce.forget();
    }
}
