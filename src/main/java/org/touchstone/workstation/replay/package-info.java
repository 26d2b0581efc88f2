/**
 * Feeds recorded decisions through the same session as the screens: for migration, simulation and tests. It knows no
 * screen, no SQL and no file names. The replay command calls it.
 */
@NullMarked
package org.touchstone.workstation.replay;

import org.jspecify.annotations.NullMarked;
