/**
 * The transfer screen as a feature of the window: its key, and the requests of other screens it handles. It holds no
 * rule of moving files and knows no other screen. Only the shell calls it.
 */
@NullMarked
package org.touchstone.ui.transfer.screen;

import org.jspecify.annotations.NullMarked;
