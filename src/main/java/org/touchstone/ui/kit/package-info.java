/**
 * What every screen is made of: the theme, fonts, keys, style classes, the way onto and off the UI thread, states,
 * notices and dialogs. It knows no feature and no domain rule. All ui packages and the entry points may call it.
 */
@NullMarked
package org.touchstone.ui.kit;

import org.jspecify.annotations.NullMarked;
