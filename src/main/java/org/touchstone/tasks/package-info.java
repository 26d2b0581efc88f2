/**
 * How slow work leaves a thread: a runner that brings the outcome back to the screen's thread, one that hands work over
 * piece by piece, a same-thread version for tests, and the one way to the common pool. It knows no screen and makes no
 * thread itself: threads are made in wiring. Every floor may use it.
 */
@NullMarked
package org.touchstone.tasks;

import org.jspecify.annotations.NullMarked;
