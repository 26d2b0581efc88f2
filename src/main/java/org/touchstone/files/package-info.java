/**
 * Owns how a file comes into being outside a profile: beside its place, under a name nobody can guess, for its owner only, and
 * whole under its own name at the end or not at all.
 *
 * <p>Must not know what is in a file. Anybody may call it.
 */
@NullMarked
package org.touchstone.files;

import org.jspecify.annotations.NullMarked;
