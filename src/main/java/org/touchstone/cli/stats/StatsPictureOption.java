package org.touchstone.cli.stats;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.touchstone.charts.Chart;
import org.touchstone.charts.ChartFrame;
import org.touchstone.charts.svg.SvgWriter;
import org.touchstone.cli.OverwriteOption;
import org.touchstone.cli.Writes;
import org.touchstone.files.Access;
import org.touchstone.files.PendingFile;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where to draw what a command found. */
public final class StatsPictureOption {
    @Writes(Writes.What.FILE)
    @Option(names = "--svg", paramLabel = "FILE", description = "Also draw what was found, as SVG.")
    private @Nullable Path svg;

    @Mixin
    private OverwriteOption overwrite;

    /** Draws the chart when it is wanted. */
    public void draw(Supplier<Chart> chart) throws IOException {
        if (svg != null) {
            String drawn = SvgWriter.write(chart.get(), ChartFrame.page());
            PendingFile.write(svg, Access.SETTINGS, overwrite.existing(), drawn.getBytes(StandardCharsets.UTF_8));
        }
    }
}
