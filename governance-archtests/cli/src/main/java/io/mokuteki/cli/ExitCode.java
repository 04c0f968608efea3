package io.mokuteki.cli;

/** What the process tells its caller. Part of the contract: builds branch on these numbers. */
final class ExitCode {

    /** Permitted; clean; the same. */
    static final int YES = 0;

    /** Denied; problems or violations found; different. */
    static final int NO = 1;

    /** The command line itself is wrong: nothing was looked at. */
    static final int USAGE = 2;

    /** Something could not be analysed: what was analysed may still be clean. */
    static final int INCOMPLETE = 3;

    /** Mokuteki failed: nothing was decided. BSD's {@code EX_SOFTWARE}. */
    static final int INTERNAL_ERROR = 70;

    private ExitCode() {}
}
