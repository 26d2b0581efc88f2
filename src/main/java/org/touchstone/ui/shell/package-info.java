/**
 * The window of the workstation: start, navigation, status bar, command palette and key overlay, and the wiring of the
 * screens in it. It holds no rule of any screen and is the only ui package that imports them. Only app calls it.
 */
@NullMarked
package org.touchstone.ui.shell;

import org.jspecify.annotations.NullMarked;
