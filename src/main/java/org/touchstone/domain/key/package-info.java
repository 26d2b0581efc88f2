/**
 * The lead's secret information about items: the models behind the responses, known answers, probes, sources. It must
 * not know how a study key is written, and no annotator's program may load it. Codecs, the study key's reader and
 * writer, and the lead's commands use it.
 */
@NullMarked
package org.touchstone.domain.key;

import org.jspecify.annotations.NullMarked;
