package org.touchstone.analysis.report;

import org.touchstone.stats.Outcome;

/**
 * One line of a report.
 *
 * @param id stable, such as {@code krippendorff-alpha}; scripts may rely on it
 * @param name what people call it
 * @param outcome the number, or why there is none
 */
public record Figure(String id, String name, Outcome<Estimate> outcome) {}
