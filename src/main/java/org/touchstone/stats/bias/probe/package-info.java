/**
 * Tests of one person from votes alone: probes of confidence, flattery, refusal, padding and side, retests, pace,
 * runs of equal votes, and the score of votes cast without reading. It knows counts, times and votes as numbers, no
 * item and no person, and decides nothing: a flag asks a coordinator to look. Analyses, the command line and reports
 * call it.
 */
@NullMarked
package org.touchstone.stats.bias.probe;

import org.jspecify.annotations.NullMarked;
