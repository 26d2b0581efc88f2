/**
 * The codecs of the domain values that travel in containers or are kept as JSON: items, judgments, votes, drafts,
 * studies, journal entries, keyed items; and the rules that a judgment must not break in itself. It must not know
 * containers, signatures, files or stores. Readers and writers of containers and the services of workstation and
 * coordinator use it.
 */
@NullMarked
package org.touchstone.codec;

import org.jspecify.annotations.NullMarked;
