/**
 * Turns imported pairs into the content of a pack and what is kept apart: opaque ids, items in an order of their own,
 * the facts for the study key, the decisions for replay. It knows no source format, no signed container and no
 * screen. The pack builder calls it between an importer and the writers of packs and study keys.
 */
@NullMarked
package org.touchstone.formats.packing;

import org.jspecify.annotations.NullMarked;
