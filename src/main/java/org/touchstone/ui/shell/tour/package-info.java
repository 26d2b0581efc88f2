/**
 * A tour that visits every screen of a profile and has each captured, for pictures and tests of appearance. It
 * changes no screen and is no part of the window. Called by the tour's entry point only.
 */
@NullMarked
package org.touchstone.ui.shell.tour;

import org.jspecify.annotations.NullMarked;
