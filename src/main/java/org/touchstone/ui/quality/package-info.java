/**
 * The annotator's own work in words, pictures and numbers, before anybody else sees any: habits of side and scale, the
 * order of answers, time, and consistency on items that came back. It knows no store and no other screen. Only the
 * shell calls it.
 */
@NullMarked
package org.touchstone.ui.quality;

import org.jspecify.annotations.NullMarked;
