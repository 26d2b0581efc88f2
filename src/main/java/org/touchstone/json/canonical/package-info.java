/**
 * Reads canonical JSON in a single pass over its bytes without building a tree, and pairs a writer and a reader of one
 * kind of value into a codec. It accepts nothing that the strict reader would refuse, and must not know which values
 * there are. Packages that define codecs or read many lines use it.
 */
@NullMarked
package org.touchstone.json.canonical;

import org.jspecify.annotations.NullMarked;
