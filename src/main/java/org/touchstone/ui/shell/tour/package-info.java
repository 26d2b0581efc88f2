/**
 * A walk through every screen of a profile that has each painted, for pictures and tests of appearance. It changes no
 * screen and is no part of the window. Called by the tour's entry point only.
 */
@NullMarked
package org.touchstone.ui.shell.tour;

import org.jspecify.annotations.NullMarked;
