package io.mokuteki.archtests.report;

import java.nio.file.Path;

/** Started in a JVM of its own. */
final class WriteClinicReport {

    private WriteClinicReport() {}

    public static void main(String... arguments) {
        ReportFiles.write(Clinic.report(), Path.of(arguments[0]));
    }
}
