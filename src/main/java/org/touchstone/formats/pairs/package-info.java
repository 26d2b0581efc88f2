/**
 * What importers of pairs share: reading texts, messages and conversations from a row unchanged, the words for a
 * winner, the checks of a finished pair, and the importer for files with one pair per row. It must not know any
 * single format by name, nor packs or ids. Only the importers and their catalogue use it.
 */
@NullMarked
package org.touchstone.formats.pairs;

import org.jspecify.annotations.NullMarked;
