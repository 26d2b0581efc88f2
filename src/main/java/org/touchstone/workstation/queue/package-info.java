/**
 * The items to be judged: the queue with its filters and rows, and what is due in each study. It reads the store, never
 * a text, and knows no session and no screen. Screens and sessions call it.
 */
@NullMarked
package org.touchstone.workstation.queue;

import org.jspecify.annotations.NullMarked;
