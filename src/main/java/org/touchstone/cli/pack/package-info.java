/**
 * The commands that build, verify and show study packs. They read options, call the importers and the signed
 * containers, and print. They must not know profiles or the screens. Only the command tree may call them.
 */
@NullMarked
package org.touchstone.cli.pack;

import org.jspecify.annotations.NullMarked;
