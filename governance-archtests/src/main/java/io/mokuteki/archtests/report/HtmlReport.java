package io.mokuteki.archtests.report;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;

/**
 * The page for reviewers and lawyers: one file without scripts, fonts or anything else from elsewhere, in Japanese and
 * English, which a switch of the page's own style sheet tells apart.
 */
public final class HtmlReport {

    private HtmlReport() {}

    /** The whole page. */
    @SuppressWarnings("NullAway") // generated code is not annotated: no interceptor is null there
    public static String render(ReportModel model) {
        StringOutput page = new StringOutput(1 << 18);
        JtepageGenerated.render(new OwaspHtmlTemplateOutput(page), null, model, new Glossary(model.policy()));
        return page.toString();
    }
}
