/**
 * The cards on which the responses of an item are read, side by side, whatever the kind: texts read ahead, all planned and
 * laid out with one measure, selection and search across them. It reports to the reading track and knows nothing of what
 * is decided. Called by the judging screens only.
 */
@NullMarked
package org.touchstone.ui.cards;

import org.jspecify.annotations.NullMarked;
