/**
 * Export of signed bundles: building, repeating and listing them, and what a bundle states. It knows no screen, no SQL
 * and no network. Screens, commands and the service of packs call it.
 */
@NullMarked
package org.touchstone.workstation.bundles;

import org.jspecify.annotations.NullMarked;
