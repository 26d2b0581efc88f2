package org.touchstone.store;

/**
 * An imported pack.
 *
 * @param facts what it said
 * @param items how many items it brought that were not held before
 * @param importedAtMillis wall-clock time of the import
 */
public record PackRecord(PackFacts facts, long items, long importedAtMillis) {}
