package org.touchstone.formats;

/**
 * What kind of work an item is.
 *
 * @param domain field of expertise
 * @param taskType kind of task
 * @param language BCP 47 tag, {@code und} when unknown
 */
public record Facets(String domain, String taskType, String language) {
    /** Used where neither the source nor the user says anything. */
    public static final Facets UNKNOWN = new Facets("general", "general", "und");

    public Facets {
        if (domain.isBlank() || taskType.isBlank() || language.isBlank()) {
            throw new IllegalArgumentException("Domain, task type and language are named");
        }
    }
}
