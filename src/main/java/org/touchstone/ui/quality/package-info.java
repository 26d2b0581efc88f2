/**
 * The annotator's own work in words, charts and numbers, before anybody else sees it: habits of side and scale, the
 * order of answers, time, and consistency on repeated items. It knows no store and no other screen. Only the shell
 * calls it.
 */
@NullMarked
package org.touchstone.ui.quality;

import org.jspecify.annotations.NullMarked;
