/**
 * Questions, notices and panels: system dialogs, questions to the annotator, the layer above a screen that shows
 * them, and the line for notices that interrupt nothing. View models see the interface only; tests implement it. All
 * ui packages above the kit may call it.
 */
@NullMarked
package org.touchstone.ui.kit.dialogs;

import org.jspecify.annotations.NullMarked;
