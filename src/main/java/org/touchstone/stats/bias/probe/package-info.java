/**
 * Tests of one person on items whose answer is known, or that come twice: probes of confidence, flattery, refusal, padding
 * and side, retests, pace and runs of like votes. It knows counts, times and votes as numbers, no item and no person, and
 * decides nothing: a flag asks a coordinator to look. Analyses, the command line and reports call it.
 */
@NullMarked
package org.touchstone.stats.bias.probe;

import org.jspecify.annotations.NullMarked;
