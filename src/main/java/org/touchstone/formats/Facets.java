package org.touchstone.formats;

/**
 * The kind of work of an item.
 *
 * @param domain domain of expertise
 * @param taskType kind of task
 * @param language BCP 47 tag, {@code und} if unknown
 */
public record Facets(String domain, String taskType, String language) {
    /** Used if neither the source nor the user names them. */
    public static final Facets UNKNOWN = new Facets("general", "general", "und");

    public Facets {
        if (domain.isBlank() || taskType.isBlank() || language.isBlank()) {
            throw new IllegalArgumentException("Domain, task type and language are named");
        }
    }
}
