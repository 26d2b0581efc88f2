/**
 * Rigs that break things on purpose under the store: power cuts replayed from a recording of every change to its files,
 * failing disks, full disks, edits by a stranger, clocks that jump, many programs at once. They know the ports, and of the
 * implementation only what opens it. The build runs their short forms; benchmarks.md tells how to run the long ones.
 */
@NullMarked
package org.touchstone.rigs;

import org.jspecify.annotations.NullMarked;
