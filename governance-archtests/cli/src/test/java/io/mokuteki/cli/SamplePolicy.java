package io.mokuteki.cli;

import java.nio.file.Path;

/** The sample application's policy, which encodes the whole notice. */
final class SamplePolicy {

    static final Path FILE = Path.of(System.getProperty("mokuteki.test.policy"));

    private SamplePolicy() {}
}
