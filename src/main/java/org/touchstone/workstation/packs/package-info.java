/**
 * Import of packs: verification, admission by the signed statement, storing, and the list and removal of held packs. It
 * knows no screen, no SQL and no network. Screens and commands call it.
 */
@NullMarked
package org.touchstone.workstation.packs;

import org.jspecify.annotations.NullMarked;
