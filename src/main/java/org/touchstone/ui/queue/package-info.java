/**
 * The queue: what is due, by study, with filters and one key to continue. It knows no response, no length and no
 * speed, and no other screen. Only the shell calls it.
 */
@NullMarked
package org.touchstone.ui.queue;

import org.jspecify.annotations.NullMarked;
