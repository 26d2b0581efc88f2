/**
 * Files with one pair per row in columns that the user names: the possible columns, the map from columns to fields,
 * and the pair and decision read with it. It must not know any published data set, nor packs or ids. The catalogue
 * and the command line use it.
 */
@NullMarked
package org.touchstone.formats.generic;

import org.jspecify.annotations.NullMarked;
