/**
 * Packs in: verifying and admitting one by its signed statement, taking it into the store, and listing and removing
 * those that are held. It knows no screen, no SQL and no network. Screens and commands call it.
 */
@NullMarked
package org.touchstone.workstation.packs;

import org.jspecify.annotations.NullMarked;
