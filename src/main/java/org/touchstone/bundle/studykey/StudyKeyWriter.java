package org.touchstone.bundle.studykey;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.touchstone.bundle.entry.DuplicateIds;
import org.touchstone.codec.Codecs;
import org.touchstone.domain.key.KeyedItem;
import org.touchstone.files.Access;
import org.touchstone.files.Existing;
import org.touchstone.files.PendingFile;
import org.touchstone.json.CanonicalJson;

/**
 * Writes a study key item by item: a single canonical JSON object followed by a line feed. The file appears under its
 * name when {@link #finish} returns; closing before leaves nothing. Not thread-safe.
 */
public final class StudyKeyWriter implements AutoCloseable {
    static final String KIND = "study-key";
    static final int VERSION = 1;

    /** Most items of a key: each needs 16 bytes of its reader. */
    static final int MOST_ITEMS = 1 << 20;

    private final PendingFile file;
    private final OutputStream out;
    private final DuplicateIds ids = new DuplicateIds();
    private boolean first = true;
    private int needed = 1;
    private long items;

    /**
     * @param target the new file (0600); replaced if it exists
     */
    public StudyKeyWriter(Path target) throws IOException {
        this(target, Existing.REPLACE);
    }

    /**
     * @param target the new file (0600)
     * @param existing what happens to an existing file of that name
     */
    public StudyKeyWriter(Path target, Existing existing) throws IOException {
        this.file = PendingFile.of(target, Access.OWNER, existing);
        this.out = new BufferedOutputStream(file.stream(), 1 << 16);
        out.write("{\"items\":[".getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * Appends an item.
     *
     * @throws IllegalArgumentException when a text of it holds an unpaired surrogate, it takes more than 1 MiB, there
     *     are too many items or its id is a duplicate
     */
    public void add(KeyedItem item) throws IOException {
        byte[] bytes = Codecs.KEYED_ITEM.encode(item);
        if (bytes.length > StudyKeyReader.ITEM_LIMIT || items == MOST_ITEMS) {
            throw new IllegalArgumentException("The study key cannot hold the item " + item.item());
        }
        if (!ids.add(item.item().value())) {
            throw new IllegalArgumentException("The study key holds the item " + item.item() + " already");
        }
        items++;
        needed = Math.max(needed, item.kind().reader());
        if (!first) {
            out.write(',');
        }
        first = false;
        out.write(bytes);
    }

    /** Finishes the file and moves it into place. */
    public void finish(StudyKey key) throws IOException {
        // All other names sort after "items", so the items can be written first.
        byte[] fields = CanonicalJson.of(Map.of(
                "kind",
                KIND,
                "minReader",
                needed,
                "packDigest",
                key.packDigest(),
                "study",
                key.study().value(),
                "studyVersion",
                key.studyVersion(),
                "version",
                VERSION));
        out.write("],".getBytes(StandardCharsets.US_ASCII));
        out.write(fields, 1, fields.length - 1);
        out.write('\n');
        out.flush();
        file.place();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
