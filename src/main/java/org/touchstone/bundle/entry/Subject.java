package org.touchstone.bundle.entry;

/**
 * A signed entry.
 *
 * @param name as in the archive
 * @param sha256 digest of the content
 * @param size bytes of content
 */
public record Subject(String name, String sha256, long size) {
    /** Number of chunks of the content. */
    int chunks() {
        return Math.toIntExact((size + ChunkList.CHUNK - 1) / ChunkList.CHUNK);
    }
}
