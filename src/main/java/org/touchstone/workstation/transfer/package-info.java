/**
 * Packs in, signed bundles out. It knows no screen, no SQL and no network. Screens and commands call it.
 */
@NullMarked
package org.touchstone.workstation.transfer;

import org.jspecify.annotations.NullMarked;
