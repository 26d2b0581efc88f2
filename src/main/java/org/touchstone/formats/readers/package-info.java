/**
 * One importer per format of other people, each from files to pairs. It knows what the fields of those formats mean and
 * nothing of packs, ids or screens. The command line chooses among them through {@code SourceFormat}.
 */
@NullMarked
package org.touchstone.formats.readers;

import org.jspecify.annotations.NullMarked;
