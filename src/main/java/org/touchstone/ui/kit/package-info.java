/**
 * The basis of every screen: style classes and pseudo-classes, access to the UI thread, delays, the end of the
 * program, and numbers and times in words. It knows no feature, no domain rule and none of its child packages. All ui
 * packages, wiring and the entry points may call it; it is the only package that may call Platform.runLater.
 */
@NullMarked
package org.touchstone.ui.kit;

import org.jspecify.annotations.NullMarked;
