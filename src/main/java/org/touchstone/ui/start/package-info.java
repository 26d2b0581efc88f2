/**
 * From opening the program to an open profile: first run, demo and unlocking. It knows no study and none of the
 * screens that follow. Only the shell calls it.
 */
@NullMarked
package org.touchstone.ui.start;

import org.jspecify.annotations.NullMarked;
