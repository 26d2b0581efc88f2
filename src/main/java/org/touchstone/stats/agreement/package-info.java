/**
 * Agreement of raters in categories, with each other and with themselves: percentages, kappas, Krippendorff's alpha,
 * Gwet's AC, retests, and verbal benchmarks. It must not know whether a rater is a person or a model, nor what the
 * categories mean. Its children, analyses and reports call it with columns or with pattern counts.
 */
@NullMarked
package org.touchstone.stats.agreement;

import org.jspecify.annotations.NullMarked;
