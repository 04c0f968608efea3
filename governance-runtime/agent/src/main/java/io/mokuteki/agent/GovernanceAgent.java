package io.mokuteki.agent;

import java.io.PrintStream;
import java.lang.instrument.Instrumentation;
import java.util.Locale;

/**
 * Where the JVM starts the agent.
 *
 * <p>It does almost nothing, on purpose. It is loaded by the system class loader, before anything of the application,
 * and before the hook is in the bootstrap loader: it must not link to a class that links to the hook, nor touch
 * logging, nor start a thread.
 *
 * <pre>{@code
 * java -javaagent:governance-agent.jar -jar application.jar
 * }</pre>
 *
 * <p>The system property {@code mokuteki.mode} is {@code enforce} (default), {@code observe} (the same decisions,
 * nothing blocked) or {@code off}.
 */
public final class GovernanceAgent {

    private static final String MODE = "mokuteki.mode";

    private static final String OFF = "off: reads of personal data are not guarded (mokuteki.mode=off).";

    private GovernanceAgent() {}

    /** Called by the JVM before the application's {@code main}. */
    public static void premain(String arguments, Instrumentation instrumentation) {
        if (isToolOfTheJdk()) {
            return;
        }
        String mode = mode();
        switch (mode) {
            case "off" -> say(OFF);
            case "enforce" -> start(instrumentation, false);
            case "observe" -> start(instrumentation, true);
            default -> {
                say("there is no mode '" + mode + "'. Set mokuteki.mode to enforce, observe or off.");
                System.exit(1);
            }
        }
    }

    /**
     * Called by the JVM when the agent is attached to a running application. Too late to enforce: this only observes,
     * and says what it cannot see.
     */
    public static void agentmain(String arguments, Instrumentation instrumentation) {
        if (mode().equals("off")) {
            say(OFF);
            return;
        }
        System.setProperty(MODE, "observe");
        say("attached to a running application, so it observes and blocks nothing. What was read before, what runs"
                + " now in methods already entered, and method handles already made are not seen. To enforce, start"
                + " the application with -javaagent:governance-agent.jar.");
        start(instrumentation, true);
    }

    private static void start(Instrumentation instrumentation, boolean observing) {
        try {
            HookJar.appendTo(instrumentation);
            Installation.install(instrumentation, observing);
        } catch (Throwable failure) {
            say("cannot guard this application: " + failure.getMessage());
            if (!(failure instanceof IllegalStateException)) {
                failure.printStackTrace(System.err); // Not one that explains itself.
            }
            if (observing) {
                say("observing nothing. The application runs without this agent's guard.");
            } else {
                say("start-up stops here, because personal data would be unguarded. Remove what the message names, or"
                        + " start with -Dmokuteki.mode=off and know that nothing is guarded.");
                System.exit(1);
            }
        }
    }

    /**
     * With {@code JAVA_TOOL_OPTIONS} the agent also starts in {@code jps}, {@code keytool}, {@code javac} and the like.
     * {@code java Application.java} is the compiler too, and runs an application.
     */
    private static boolean isToolOfTheJdk() {
        String module = System.getProperty("jdk.module.main", "");
        return (module.startsWith("jdk.") || module.startsWith("java."))
                && !System.getProperty("jdk.module.main.class", "").startsWith("com.sun.tools.javac.launcher.");
    }

    /** The mode in general. One that is off, but not for every package and category, is left to the library to refine. */
    private static String mode() {
        String environment = System.getenv("MOKUTEKI_MODE");
        String mode = System.getProperty(MODE, environment == null ? "enforce" : environment)
                .strip()
                .toLowerCase(Locale.ROOT);
        return mode.equals("off") && isRefined() ? "enforce" : mode;
    }

    /** No lambda: the first ones of a JVM take long, and this runs at every start. */
    private static boolean isRefined() {
        for (String property : System.getProperties().stringPropertyNames()) {
            if (property.startsWith(MODE + ".")) {
                return true;
            }
        }
        return false;
    }

    static void say(String message) {
        PrintStream err = System.err;
        err.println("Mokuteki: " + message);
    }
}
