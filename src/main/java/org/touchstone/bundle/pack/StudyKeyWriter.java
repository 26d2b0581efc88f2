package org.touchstone.bundle.pack;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.touchstone.bundle.KeyedItem;
import org.touchstone.bundle.StudyKey;
import org.touchstone.bundle.json.CanonicalJson;
import org.touchstone.bundle.json.Codecs;

/**
 * Writes a study key item by item: one canonical JSON object as a whole, with a line feed at the end. The file appears
 * under its name when {@link #finish} returns; closing before leaves nothing. Not for several threads.
 */
public final class StudyKeyWriter implements AutoCloseable {
    static final String TYPE = "touchstone-study-key/1";

    private final Path target;
    private final Path unfinished;
    private final OutputStream out;
    private boolean first = true;

    /**
     * @param target the file to be; replaced if it exists
     */
    public StudyKeyWriter(Path target) throws IOException {
        this.target = target;
        this.unfinished = target.resolveSibling(target.getFileName() + ".part");
        this.out = new BufferedOutputStream(Files.newOutputStream(unfinished), 1 << 16);
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
        out.close();
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String json(String text) {
        return new String(CanonicalJson.of(text), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(unfinished);
    }
}
