/**
 * Running slow work on other threads: a runner that delivers the outcome on the UI thread, one that runs tasks in
 * sequence, a same-thread version for tests, and the only access to the common pool. It knows no screen and creates no
 * thread itself: threads are created in wiring. Every package may use it.
 */
@NullMarked
package org.touchstone.tasks;

import org.jspecify.annotations.NullMarked;
