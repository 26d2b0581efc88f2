/**
 * Agreement of ratings that are numbers or ranks: intraclass and rank correlations, Krippendorff's alpha for values.
 * It must not know who rated or what the numbers measure, and it does not use the measures for categories. Analyses
 * and reports call it.
 */
@NullMarked
package org.touchstone.stats.agreement.numeric;

import org.jspecify.annotations.NullMarked;
