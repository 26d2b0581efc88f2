/**
 * Parses canonical JSON in a single pass over its bytes without building a tree, and combines a writer and a reader of
 * one type of value into a codec. It accepts nothing that the strict reader refuses, and must not know which values
 * exist. Packages that define codecs or read many lines use it.
 */
@NullMarked
package org.touchstone.json.canonical;

import org.jspecify.annotations.NullMarked;
