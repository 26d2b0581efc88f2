package org.touchstone.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.touchstone.charts.Chart;
import org.touchstone.charts.Frame;
import org.touchstone.charts.svg.SvgWriter;
import picocli.CommandLine.Option;

/** Where to draw what a command found. */
final class StatsPictureOption {
    @Option(names = "--svg", paramLabel = "FILE", description = "Also draw what was found, as SVG.")
    private @Nullable Path svg;

    /** Draws the chart when it is wanted. */
    void draw(Supplier<Chart> chart) throws IOException {
        if (svg != null) {
            Files.writeString(svg, SvgWriter.write(chart.get(), Frame.page()));
        }
    }
}
