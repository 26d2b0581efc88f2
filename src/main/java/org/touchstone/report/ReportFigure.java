package org.touchstone.report;

import java.util.function.Supplier;
import org.touchstone.charts.Chart;

/**
 * A figure of a report.
 *
 * @param name stable, in camel case
 * @param chart draws it; may take a while, so it is called only when the figure is shown
 */
public record ReportFigure(String name, Supplier<Chart> chart) {}
