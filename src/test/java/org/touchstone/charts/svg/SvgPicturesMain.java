package org.touchstone.charts.svg;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.touchstone.charts.Chart;
import org.touchstone.charts.ChartFrame;
import org.touchstone.charts.figure.Samples;

/** Writes every sample chart as SVG into a folder, for looking at. */
final class SvgPicturesMain {
    private SvgPicturesMain() {}

    public static void main(String[] args) throws Exception {
        Path out = Files.createDirectories(Path.of(args[0]));
        Map<String, Chart> all = new LinkedHashMap<>(Samples.ordinary());
        all.putAll(Samples.awkward());
        for (Map.Entry<String, Chart> each : all.entrySet()) {
            Files.writeString(out.resolve(each.getKey() + ".svg"), SvgWriter.write(each.getValue(), ChartFrame.page()));
        }
    }
}
