/**
 * Everything judged so far: search, history, and opening an item for revision. It knows no store and no other screen.
 * Only the shell calls it.
 */
@NullMarked
package org.touchstone.ui.review;

import org.jspecify.annotations.NullMarked;
