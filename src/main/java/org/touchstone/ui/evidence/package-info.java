/**
 * What an annotator records besides the decision, with its controls: levels, marks and contradictions in the text,
 * flags, confidence, the written reason. It speaks of responses, edits the state held by ui.judging, and must not
 * know votes, sides, how items are chosen, or any screen. Called by the judging screens.
 */
@NullMarked
package org.touchstone.ui.evidence;

import org.jspecify.annotations.NullMarked;
