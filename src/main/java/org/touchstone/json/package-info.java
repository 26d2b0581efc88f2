/**
 * Canonical JSON (RFC 8785, integers only) as trees: the canonical writer, the strict reader, their limits, and the
 * field reader that refuses missing, mistyped and unknown fields. It must not know containers, signatures, files or any
 * domain value. Every package that reads or writes JSON of our own formats uses it.
 */
@NullMarked
package org.touchstone.json;

import org.jspecify.annotations.NullMarked;
