/**
 * The content of container entries: chunk digests, verified reading chunk by chunk, lines and batches of decoded lines,
 * the Merkle tree over lines, and duplicate ids. It must not know envelopes, signers or the meaning of a line. The
 * container package and the packages that read and write packs and bundles use it.
 */
@NullMarked
package org.touchstone.bundle.entry;

import org.jspecify.annotations.NullMarked;
