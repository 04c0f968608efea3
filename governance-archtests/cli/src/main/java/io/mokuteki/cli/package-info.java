/**
 * The command line: {@code mokuteki policy check}, {@code mokuteki explain} and what follows them.
 *
 * <p>{@link io.mokuteki.cli.Mokuteki} is the entry point and lists the commands. Each command is one class that parses
 * with picocli, asks the library, and returns an {@link io.mokuteki.cli.ExitCode}. A command writes through picocli's
 * {@code getOut()} and {@code getErr()}, which are UTF-8 whatever the machine's own encoding; what it was asked for goes
 * to the former, everything else to the latter. It decides nothing: {@link io.mokuteki.policy.DecisionEngine} does.
 *
 * <p>To add a command, write its class and name it in {@code Mokuteki}'s list.
 */
@NullMarked
package io.mokuteki.cli;

import org.jspecify.annotations.NullMarked;
