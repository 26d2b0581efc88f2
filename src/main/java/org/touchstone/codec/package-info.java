/**
 * The codecs of the domain values that are exchanged in containers or stored as JSON: items, judgments, votes, drafts,
 * studies, journal entries, keyed items; and the consistency rules of a judgment. It must not know containers,
 * signatures, files or stores. Readers and writers of containers and the services of workstation and coordinator use
 * it.
 */
@NullMarked
package org.touchstone.codec;

import org.jspecify.annotations.NullMarked;
