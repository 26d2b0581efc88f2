package org.touchstone.ui.text.panes;

/**
 * Lines that a reader has left for the ones behind them, for the first time.
 *
 * @param lines how many
 * @param skimMillis the time below which they cannot have been read
 * @param slotful how many make a slotful
 */
public record PassedLines(int lines, long skimMillis, int slotful) {}
