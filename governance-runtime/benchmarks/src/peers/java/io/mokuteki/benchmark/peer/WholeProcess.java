package io.mokuteki.benchmark.peer;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What JMH cannot measure: whole processes, without the agent and with it, in turns, so that a busy machine slows both.
 *
 * <p>Prints medians, their ratio and their difference as rows of a table.
 */
public final class WholeProcess {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final String CLASS_PATH = System.getProperty("java.class.path");
    private static final int PORT = 18_423;

    /** Before the fiftieth run, compilers are still at work, with the agent for longer than without. */
    private static final int WARM_UP_RUNS = 50;

    private static final int RUNS = 100;

    private final String agent;
    private final int rounds;

    private WholeProcess(String agent, int rounds) {
        this.agent = agent;
        this.rounds = rounds;
    }

    /** One figure of a process. */
    private interface Figure {
        double of(ProcessBuilder command) throws IOException, InterruptedException;
    }

    /**
     * Measures.
     *
     * @param arguments the agent's jar, the sample's jar, and how many rounds
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        WholeProcess measurement = new WholeProcess(arguments[0], Integer.parseInt(arguments[2]));
        String sample = arguments[1];
        System.out.println("| JDK " + Runtime.version().feature() + " | without | with the agent | |");
        System.out.println("|---|---|---|---|");
        measurement.compare(
                "start of an empty `main`, ms",
                WholeProcess::untilItsEnd,
                "-cp",
                CLASS_PATH.substring(0, CLASS_PATH.indexOf(File.pathSeparatorChar)),
                EmptyMain.class.getName());
        measurement.compare(
                "start of a Boot application with nothing governed, ms",
                WholeProcess::untilItsEnd,
                "-Dspring.context.exit=onRefresh",
                "-Dserver.port=0",
                "-cp",
                CLASS_PATH,
                UngovernedApplication.class.getName());
        measurement.compare(
                "start of the sample, ms",
                WholeProcess::untilItsEnd,
                "-Dspring.context.exit=onRefresh",
                "-Dport=0",
                "-jar",
                sample);
        measurement.compareInvoiceRuns(sample);
        measurement.compare("live heap of the sample, KB", WholeProcess::liveHeap, "-Dport=" + PORT, "-jar", sample);
    }

    private static double untilItsEnd(ProcessBuilder command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        if (command.start().waitFor() != 0) {
            throw new IllegalStateException("failed: " + String.join(" ", command.command()));
        }
        return milliseconds(start);
    }

    /** The last line of the histogram is the total of what a full collection leaves: instances, then bytes. */
    private static double liveHeap(ProcessBuilder command) throws IOException, InterruptedException {
        try (RunningSample sample = RunningSample.start(command, PORT)) {
            String jcmd = Path.of(JAVA).resolveSibling("jcmd").toString();
            Process histogram = new ProcessBuilder(jcmd, String.valueOf(sample.pid()), "GC.class_histogram").start();
            List<String> lines = new String(histogram.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .lines()
                    .toList();
            return Long.parseLong(lines.get(lines.size() - 1).split("\\s+")[2]) / 1024.0;
        }
    }

    private void compare(String what, Figure figure, String... command) throws IOException, InterruptedException {
        double[] without = new double[rounds];
        double[] with = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            without[round] = figure.of(process(List.of(), command));
            with[round] = figure.of(process(List.of("-javaagent:" + agent), command));
        }
        print(what, median(without), median(with));
    }

    /** Both processes run at once and take turns, since two runs of one process differ by more than what is measured. */
    private void compareInvoiceRuns(String sample) throws IOException, InterruptedException {
        double[] without = new double[rounds * RUNS];
        double[] with = new double[rounds * RUNS];
        for (int round = 0; round < rounds; round++) {
            try (RunningSample plain = RunningSample.start(process(List.of(), "-Dport=" + PORT, "-jar", sample), PORT);
                    RunningSample guarded = RunningSample.start(
                            process(List.of("-javaagent:" + agent), "-Dport=" + (PORT + 1), "-jar", sample),
                            PORT + 1)) {
                for (int run = 0; run < WARM_UP_RUNS; run++) {
                    invoiceRun(plain);
                    invoiceRun(guarded);
                }
                for (int run = round * RUNS; run < (round + 1) * RUNS; run++) {
                    without[run] = invoiceRun(plain);
                    with[run] = invoiceRun(guarded);
                }
            }
        }
        print("the sample's invoice run, ms", median(without), median(with));
    }

    private static double invoiceRun(RunningSample sample) throws IOException, InterruptedException {
        long start = System.nanoTime();
        sample.runInvoices();
        return milliseconds(start);
    }

    private static void print(String what, double plain, double guarded) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.2f×, %+.1f |%n",
                what,
                plain,
                guarded,
                guarded / plain,
                guarded - plain);
    }

    private static ProcessBuilder process(List<String> agent, String... arguments) {
        List<String> command = new ArrayList<>(List.of(JAVA));
        command.addAll(agent);
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
    }

    private static double milliseconds(long sinceNanos) {
        return (System.nanoTime() - sinceNanos) / 1e6;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
