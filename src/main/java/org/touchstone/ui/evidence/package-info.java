/**
 * What an annotator says beside the vote: levels, marks and contradictions in the text, flags, confidence, the written
 * reason, and their words on the screen. It edits the state held by ui.judging and must not know votes, how items are
 * chosen, or any screen. Called by the judging screens.
 */
@NullMarked
package org.touchstone.ui.evidence;

import org.jspecify.annotations.NullMarked;
