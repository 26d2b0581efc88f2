package org.touchstone.cli.stats;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.touchstone.cli.Writes;
import org.touchstone.report.Report;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a command shows a report with a figure: as {@link ReportOutput} does, and the figure as a file of its own. */
public final class FigureOutput {
    @Mixin
    private ReportOutput output;

    @Writes(Writes.What.FILE)
    @Option(names = "--svg", paramLabel = "FILE", description = "Also save the figure as SVG.")
    private @Nullable Path svg;

    /** Whether the figure is wanted as a file. */
    public boolean isDrawn() {
        return svg != null;
    }

    /** Draws the figure, if that is wanted, then shows the report; returns the exit code. */
    public int show(Report report, PrintWriter out) throws IOException {
        if (svg != null) {
            output.draw(svg, report);
        }
        return output.show(report, out);
    }
}
