/**
 * Canonical JSON (RFC 8785, integers only) in both directions, and the codecs of the domain values that travel or are
 * kept. It must not know containers, signatures or files. Readers and writers of containers, the store and the importers
 * use it.
 */
@NullMarked
package org.touchstone.bundle.json;

import org.jspecify.annotations.NullMarked;
