/**
 * Proofs that files come into being whole or not at all. It knows no screen. The build runs it.
 */
@NullMarked
package org.touchstone.files;

import org.jspecify.annotations.NullMarked;
