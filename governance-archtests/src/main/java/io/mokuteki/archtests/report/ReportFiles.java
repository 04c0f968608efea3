package io.mokuteki.archtests.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The report's files. */
public final class ReportFiles {

    private ReportFiles() {}

    /**
     * Writes them all: {@code report.html}, {@code report.md}, {@code report.json}, {@code report.sarif}. Replaces older
     * ones.
     *
     * @param model what to write
     * @param directory where; it is created when it is not there
     * @throws UncheckedIOException when it cannot be written
     */
    public static void write(ReportModel model, Path directory) {
        try {
            Files.createDirectories(directory);
            for (Map.Entry<String, String> file : render(model).entrySet()) {
                Files.writeString(directory.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The report cannot be written to " + directory + ".", failure);
        }
    }

    /** Their contents by file name. */
    static Map<String, String> render(ReportModel model) {
        Map<String, String> files = new TreeMap<>();
        files.put("report.html", HtmlReport.render(model));
        files.put("report.md", MarkdownReport.render(model));
        files.put("report.json", JsonReport.render(model));
        files.put("report.sarif", SarifReport.render(model));
        return files;
    }
}
