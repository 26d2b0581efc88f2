/**
 * Questions, notices and panels: what only the annotator or the surrounding system can answer, the layer above a
 * screen in which it is asked, and the calm line for what stops nobody. View models see the interface only; tests
 * answer for it. All ui packages above the kit may call it.
 */
@NullMarked
package org.touchstone.ui.kit.dialogs;

import org.jspecify.annotations.NullMarked;
