/**
 * The journal as values: what is to be entered, an entry and its canonical line in the hash chain of its study, the
 * link that ties it to the journal over everything, the head of a chain, and how lines are handed over. It must not
 * know stores, containers, JSON libraries or screens, nor where a chain is kept. Codecs, containers, the store and
 * services use it.
 */
@NullMarked
package org.touchstone.journal;

import org.jspecify.annotations.NullMarked;
