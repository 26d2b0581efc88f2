/**
 * Takes out of imported pairs what an annotator may see and keeps the rest apart: opaque ids, items in an order of their
 * own, the facts for the study key, the decisions for replay. It knows no source format, no signed container and no
 * screen. The command line calls it between an importer and the writers of packs and study keys.
 */
@NullMarked
package org.touchstone.formats.blind;

import org.jspecify.annotations.NullMarked;
