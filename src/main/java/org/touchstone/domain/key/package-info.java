/**
 * What a lead keeps about items and an annotator must never see: the models behind the responses, known answers,
 * probes, sources. It must not know how a study key is written, and no annotator's program may load it. Codecs, the
 * study key's reader and writer, and the lead's desk use it.
 */
@NullMarked
package org.touchstone.domain.key;

import org.jspecify.annotations.NullMarked;
