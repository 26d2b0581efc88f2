/**
 * Ed25519 keys, signatures, fingerprints and key files. It must not know what is signed, where keys are kept or who owns
 * them, and it makes no randomness of its own. Every floor above may use it.
 */
@NullMarked
package org.touchstone.signing;

import org.jspecify.annotations.NullMarked;
