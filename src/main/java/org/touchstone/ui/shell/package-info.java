/**
 * The screens of an open profile and the ways between them: destinations, navigation, command palette, key overlay,
 * status bar, and the wiring of the screens to each other. It holds no rule of any screen; with its child packages it
 * is the only ui package that imports them. Called by its child packages; app knows its ports.
 */
@NullMarked
package org.touchstone.ui.shell;

import org.jspecify.annotations.NullMarked;
