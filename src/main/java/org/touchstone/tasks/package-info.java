/**
 * The port through which slow work leaves the UI thread: a runner, one that hands work over piece by piece, and a
 * same-thread version for tests. It knows no screen and makes no thread itself: threads are made in wiring. Every
 * floor may use it.
 */
@NullMarked
package org.touchstone.tasks;

import org.jspecify.annotations.NullMarked;
