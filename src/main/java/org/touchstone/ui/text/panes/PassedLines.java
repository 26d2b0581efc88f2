package org.touchstone.ui.text.panes;

/**
 * Lines that a reader has scrolled past for the first time.
 *
 * @param lines number of lines
 * @param skimMillis time below which they cannot have been read, in milliseconds
 * @param slotful number of lines in a viewport
 */
public record PassedLines(int lines, long skimMillis, int slotful) {}
