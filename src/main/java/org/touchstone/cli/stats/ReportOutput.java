package org.touchstone.cli.stats;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.touchstone.charts.ChartFrame;
import org.touchstone.charts.svg.SvgWriter;
import org.touchstone.cli.OverwriteOption;
import org.touchstone.cli.Writes;
import org.touchstone.files.Access;
import org.touchstone.files.PendingFile;
import org.touchstone.report.Report;
import org.touchstone.report.ReportHtml;
import org.touchstone.report.ReportJson;
import org.touchstone.report.ReportText;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a command shows its report: printed as text or as JSON, and as a page when one is wanted. */
public final class ReportOutput {
    @Option(names = "--json", description = "Print one line of JSON with all digits.")
    private boolean json;

    @Writes(Writes.What.FILE)
    @Option(names = "--html", paramLabel = "FILE", description = "Also write the report as a page for a browser.")
    private @Nullable Path html;

    @Mixin
    private OverwriteOption overwrite;

    /** Writes the page, if one is wanted, and prints the report; returns the exit code. */
    public int show(Report report, PrintWriter out) throws IOException {
        if (html != null) {
            // It names annotators.
            write(html, Access.OWNER, ReportHtml.page(report));
        }
        if (json) {
            out.println(ReportJson.line(report));
        } else {
            ReportText.lines(report).forEach(out::println);
        }
        out.flush();
        return 0;
    }

    /** Writes the first figure of a report as SVG. */
    void draw(Path svg, Report report) throws IOException {
        if (!report.figures().isEmpty()) {
            write(
                    svg,
                    Access.SETTINGS,
                    SvgWriter.write(report.figures().get(0).chart().get(), ChartFrame.page()));
        }
    }

    private void write(Path file, Access access, String text) throws IOException {
        PendingFile.write(file, access, overwrite.existing(), text.getBytes(StandardCharsets.UTF_8));
    }
}
