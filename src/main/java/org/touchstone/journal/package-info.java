/**
 * The journal as values: kinds of entries and their facts, an entry and its canonical line in the hash chain of its
 * study, the link hash over the whole journal, the head of a chain, and verification of a range. It must not know
 * stores, containers or screens, nor where a chain is kept. Containers, the store and services use it.
 */
@NullMarked
package org.touchstone.journal;

import org.jspecify.annotations.NullMarked;
