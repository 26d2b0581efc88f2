/**
 * Where the work lies, whether it is whole, and where copies of it go, with the checks and snapshots that run beside
 * the annotator's work. It knows no study and no other screen. Called by ui.settings.screen, and by the shell, which
 * starts the care of an open profile.
 */
@NullMarked
package org.touchstone.ui.settings.storage;

import org.jspecify.annotations.NullMarked;
