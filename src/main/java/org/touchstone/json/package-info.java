/**
 * Canonical JSON (RFC 8785, integers only) as trees: the writer of the one byte form, the strict reader, their limits,
 * and the taker that hands out an object's fields one by one and refuses what is missing, mistyped or unknown. It must
 * not know containers, signatures, files or any domain value. Every package that reads or writes JSON of our own
 * formats uses it.
 */
@NullMarked
package org.touchstone.json;

import org.jspecify.annotations.NullMarked;
