/**
 * Where items stand and how they are sorted, as store, queue and screens all name it. It knows no store, no session and no
 * text of an item. Everybody may use it.
 */
@NullMarked
package org.touchstone.domain.work;

import org.jspecify.annotations.NullMarked;
