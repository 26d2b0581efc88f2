/**
 * The transfer screen as the window sees it: its key, and what it does for other screens. It holds no rule of moving files
 * and knows no other screen. Only the shell calls it.
 */
@NullMarked
package org.touchstone.ui.transfer.screen;

import org.jspecify.annotations.NullMarked;
