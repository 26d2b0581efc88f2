/**
 * The journal as values: kinds of entries and what each says, an entry and its canonical line in the hash chain of its
 * study, the link that ties it to the journal over everything, the end of a chain, and following a part of a chain. It
 * must not know stores, containers or screens, nor where a chain is kept. Containers, the store and services use it.
 */
@NullMarked
package org.touchstone.journal;

import org.jspecify.annotations.NullMarked;
