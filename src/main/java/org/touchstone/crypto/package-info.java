/**
 * Ed25519 keys, signatures, fingerprints and key files; SHA-256 as the formats write it; sealing of what is kept at
 * rest, and Argon2 with the policy for turning a passphrase into a key. It must not know what is signed, digested or
 * sealed, where keys are kept or who owns them, and it makes no randomness of its own. Every floor above may use it.
 */
@NullMarked
package org.touchstone.crypto;

import org.jspecify.annotations.NullMarked;
