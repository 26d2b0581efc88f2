package org.touchstone.workstation.backup;

import java.nio.file.Path;

/**
 * One snapshot of a profile.
 *
 * @param folder where it lies
 * @param atMillis when it was taken, milliseconds since 1970-01-01T00:00Z by the clock of that machine
 * @param entries journal entries in it
 */
public record Snapshot(Path folder, long atMillis, long entries) {}
