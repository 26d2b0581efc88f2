/**
 * The content of one container entry on its way in and out: chunk digests, verified reading chunk by chunk, lines and
 * batches of decoded lines, the Merkle tree over lines, and ids that occur twice. It must not know envelopes, signers
 * or what a line means. The container package and the packages that read and write packs and bundles use it.
 */
@NullMarked
package org.touchstone.bundle.entry;

import org.jspecify.annotations.NullMarked;
