/**
 * What a reviewer reads: which data the code uses for which purpose, held against the notice.
 *
 * <p>{@link io.mokuteki.archtests.report.CodeFacts} is what an analysis has found in the code, and
 * {@link io.mokuteki.archtests.report.ReportModel} puts it beside the policy. Whether a cell is permitted is never
 * worked out here: the {@link io.mokuteki.policy.DecisionEngine} is asked, so that the report can't disagree with the
 * guard. One class per format renders the model: {@code HtmlReport}, {@code MarkdownReport}, {@code JsonReport},
 * {@code SarifReport}. All of them know ids, labels and places in code, and never a value.
 *
 * <p>The same model always gives the same bytes: everything is sorted, or in the policy's order; nothing carries a time,
 * an absolute path, or the locale of the machine.
 *
 * <p>The pages are jte templates in {@code src/main/jte}, compiled into this package when the module is built, and
 * escape every text by where it stands.
 */
@NullMarked
package io.mokuteki.archtests.report;

import org.jspecify.annotations.NullMarked;
