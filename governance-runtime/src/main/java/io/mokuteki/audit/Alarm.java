package io.mokuteki.audit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.helpers.NOPLoggerFactory;

/** Tells that a sink has trouble: in the log, or on standard error where nothing logs. */
final class Alarm {

    private static final Logger LOG = LoggerFactory.getLogger("io.mokuteki.audit");

    private Alarm() {}

    static void error(String message) {
        LOG.error("{}", message);
        withoutLog(message);
    }

    static void warn(String message) {
        LOG.warn("{}", message);
        withoutLog(message);
    }

    /** Whether there is no SLF4J provider, so that what is logged goes nowhere. */
    static boolean nothingLogs() {
        return LoggerFactory.getILoggerFactory() instanceof NOPLoggerFactory;
    }

    private static void withoutLog(String message) {
        if (nothingLogs()) {
            System.err.println("Mokuteki: " + message);
        }
    }
}
