/**
 * The window around the features: the list of them, navigation, command palette, key overlay, status bar, and the
 * judging screen as a feature. Features are known only through their interface; requests between them pass through
 * here. It holds no rule of any screen; with its child packages it is the only ui package that imports them. Called
 * by its child packages; app knows its ports.
 */
@NullMarked
package org.touchstone.ui.shell;

import org.jspecify.annotations.NullMarked;
