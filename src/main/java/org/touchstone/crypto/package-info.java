/**
 * Ed25519 keys, signatures, fingerprints and key files; SHA-256 as the formats write it; sealing (AES-GCM) of stored
 * values; and key derivation from a passphrase with Argon2. It must not know what is signed, digested or sealed, where
 * keys are kept or who owns them, and it creates no randomness of its own. Every package above may use it.
 */
@NullMarked
package org.touchstone.crypto;

import org.jspecify.annotations.NullMarked;
