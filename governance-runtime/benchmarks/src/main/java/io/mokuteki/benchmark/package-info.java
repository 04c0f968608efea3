/**
 * What the guard costs, beside the unguarded twin.
 *
 * <p>A benchmark named {@code baseline…} does the same as its {@code measure…} neighbour, on a type that nobody
 * classified. Only the ratio of the two says something: nanoseconds differ from machine to machine. The agent is
 * attached to every fork; what is not governed must not feel it.
 */
@NullMarked
package io.mokuteki.benchmark;

import org.jspecify.annotations.NullMarked;
