/**
 * Tests that separate bias from chance: paired tests, multiple testing and the screen over many tests, win rates
 * controlled for length and style. It must not know which bias is looked for, nor whose votes they are. Its children,
 * analyses and reports call it.
 */
@NullMarked
package org.touchstone.stats.bias;

import org.jspecify.annotations.NullMarked;
