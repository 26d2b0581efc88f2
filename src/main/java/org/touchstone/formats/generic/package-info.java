/**
 * Files with one pair per row in columns that the user names: what a column can mean, the map from field to meaning,
 * and the pair and decision read by it. It must not know any published data set, nor packs or ids. The catalogue and
 * the command line use it.
 */
@NullMarked
package org.touchstone.formats.generic;

import org.jspecify.annotations.NullMarked;
