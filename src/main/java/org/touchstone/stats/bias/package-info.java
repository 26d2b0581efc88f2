/**
 * Tests that tell bias from chance: paired tests, many tests at once and the screen over them, win rates controlled
 * for length and style. It must not know which bias is looked for, nor whose votes they are. Its children, analyses
 * and reports call it.
 */
@NullMarked
package org.touchstone.stats.bias;

import org.jspecify.annotations.NullMarked;
