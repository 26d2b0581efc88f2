/**
 * The window of the workstation, from start to quitting: the frame around the screens, locking after idle time, and
 * closing a profile once everything entered is stored. It holds no rule of any screen. Called by the entry points and
 * by the tour.
 */
@NullMarked
package org.touchstone.ui.shell.window;

import org.jspecify.annotations.NullMarked;
