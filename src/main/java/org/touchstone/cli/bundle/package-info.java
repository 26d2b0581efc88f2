/**
 * The commands that verify and show bundles of judgments. Every rule of the format is checked by the reader of
 * bundles, not here. They must not know profiles or the screens. Only the command tree may call them.
 */
@NullMarked
package org.touchstone.cli.bundle;

import org.jspecify.annotations.NullMarked;
