/**
 * What an annotator reads besides the responses: the prompt or conversation, the guidelines of the study, and the bar
 * that finds words. It must not know votes, findings or sides. Called by the judging screens.
 */
@NullMarked
package org.touchstone.ui.prompt;

import org.jspecify.annotations.NullMarked;
