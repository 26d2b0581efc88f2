/**
 * Tests and regressions that tell bias from chance: paired tests, blinding, many tests at once, logistic models that
 * survive separation. It must not know which bias is looked for. Analyses and reports call it.
 */
@NullMarked
package org.touchstone.stats.bias;

import org.jspecify.annotations.NullMarked;
