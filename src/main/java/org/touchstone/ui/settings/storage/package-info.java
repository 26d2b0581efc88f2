/**
 * Where the profile is stored, whether it is intact, and where its snapshots go, with the checks and snapshots that
 * run in the background. It knows no study and no other screen. Called by ui.settings.screen, and by the shell, which
 * starts the maintenance of an open profile.
 */
@NullMarked
package org.touchstone.ui.settings.storage;

import org.jspecify.annotations.NullMarked;
