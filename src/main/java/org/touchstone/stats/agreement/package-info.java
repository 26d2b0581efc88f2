/**
 * How far raters agree, with each other and with themselves: percentages, kappas, Krippendorff's alpha, Gwet's AC,
 * intraclass and rank correlations, marked spans. It must
 * not know whether a rater is a person or a model, nor what the categories say. Analyses and reports call it with
 * columns or with pattern counts.
 */
@NullMarked
package org.touchstone.stats.agreement;

import org.jspecify.annotations.NullMarked;
