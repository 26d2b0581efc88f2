package org.touchstone.bundle.studykey;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.touchstone.codec.Codecs;
import org.touchstone.domain.key.KeyedItem;
import org.touchstone.files.Access;
import org.touchstone.files.Existing;
import org.touchstone.files.PendingFile;
import org.touchstone.json.CanonicalJson;

/**
 * Writes a study key item by item: one canonical JSON object as a whole, with a line feed at the end. The file appears
 * under its name when {@link #finish} returns; closing before leaves nothing. Not for several threads.
 */
public final class StudyKeyWriter implements AutoCloseable {
    static final String TYPE = "touchstone-study-key/1";

    private final PendingFile file;
    private final OutputStream out;
    private boolean first = true;

    /** @param target the file to be, for its owner only; replaced if it exists */
    public StudyKeyWriter(Path target) throws IOException {
        this(target, Existing.REPLACE);
    }

    /**
     * @param target the file to be, for its owner only
     * @param existing what becomes of a file of that name
     */
    public StudyKeyWriter(Path target, Existing existing) throws IOException {
        this.file = PendingFile.of(target, Access.OWNER, existing);
        this.out = new BufferedOutputStream(file.stream(), 1 << 16);
        out.write("{\"items\":[".getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * Appends an item.
     *
     * @throws IllegalArgumentException when a text of it holds half of a surrogate pair
     */
    public void add(KeyedItem item) throws IOException {
        byte[] bytes = Codecs.KEYED_ITEM.encode(item);
        if (!first) {
            out.write(',');
        }
        first = false;
        out.write(bytes);
    }

    /** Ends the file and puts it into place. */
    public void finish(StudyKey key) throws IOException {
        // All other names sort after "items", so that the items can be written first.
        String rest = "],\"packDigest\":" + json(key.packDigest())
                + ",\"study\":" + json(key.study().value())
                + ",\"studyVersion\":" + key.studyVersion()
                + ",\"type\":" + json(TYPE)
                + "}\n";
        out.write(rest.getBytes(StandardCharsets.UTF_8));
        out.flush();
        file.place();
    }

    private static String json(String text) {
        return new String(CanonicalJson.of(text), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
