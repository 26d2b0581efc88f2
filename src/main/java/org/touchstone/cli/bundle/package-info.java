/**
 * The commands that verify and show bundles of judgments, and make tables of them. Every rule of the format is checked
 * by the reader of bundles, and what a row says is up to the bridge of the analyses, not to them. They must not know profiles or the screens. Only the command tree may call them.
 */
@NullMarked
package org.touchstone.cli.bundle;

import org.jspecify.annotations.NullMarked;
