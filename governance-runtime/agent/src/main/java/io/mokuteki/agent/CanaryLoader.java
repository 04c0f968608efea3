package io.mokuteki.agent;

/** Loads the canary, and nothing else. */
final class CanaryLoader extends ClassLoader {

    CanaryLoader() {
        super(null);
    }
}
