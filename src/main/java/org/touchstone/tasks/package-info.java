/**
 * The port through which slow work leaves the UI thread, with a same-thread version for tests. It knows no screen and
 * makes no thread itself: threads are made in app. Every floor may use it.
 */
@NullMarked
package org.touchstone.tasks;

import org.jspecify.annotations.NullMarked;
