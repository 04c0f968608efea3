/**
 * Who reads and hands over what, and for which purposes: what code does with governed data, as far as its bytecode
 * tells.
 *
 * <p>{@link io.mokuteki.archtests.flow.GovernedCode} is the immutable result that rules, report and lock share. It comes
 * from a call graph (ArchUnit's imports, class hierarchy analysis) through which stacks of purposes flow from the entry
 * points down:
 *
 * <ul>
 *   <li>A method without a known caller is an entry point, and so is one that a framework calls by its annotation, such
 *       as a request handler.
 *   <li>A call through an interface or a superclass is a call of every implementation that was imported.
 *   <li>The body of a lambda and the target of a method reference count as called where they are written. A class that
 *       implements a type of a library (a {@code Runnable}, a {@code Comparator}) counts as called where it is
 *       constructed.
 *   <li>A method with purposes puts them on top of each of its callers' stacks. Every stack that reaches an access is
 *       decided, because one that is refused is refused at run time.
 *   <li>Reading accessors are transparent: calling one is the access. Reads of the own type in constructors
 *       (but those that are given another such object), {@code equals}, {@code hashCode} and {@code compareTo} are free, and its {@code toString} is masked at run time
 *       when it may not be shown.
 * </ul>
 *
 * <p>What this cannot see is listed as {@link io.mokuteki.archtests.flow.BlindSpot}: reflection, queries that read
 * columns, values that persistence hands on, JSON mappers, a record's text in a concatenation. A lambda that runs later under another purpose than where
 * it was written is judged by where it was written. A scope opened by hand ({@code PurposeScope.open}) is not seen, so that
 * reads in it are found to have no purpose: annotate a method instead.
 */
@NullMarked
package io.mokuteki.archtests.flow;

import org.jspecify.annotations.NullMarked;
