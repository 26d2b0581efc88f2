package org.touchstone.bundle.studykey;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.touchstone.bundle.container.ContainerReader;
import org.touchstone.bundle.entry.DuplicateIds;
import org.touchstone.bundle.zip.ByteSource;
import org.touchstone.codec.Codecs;
import org.touchstone.domain.key.KeyedItem;
import org.touchstone.refusal.KnownFile;
import org.touchstone.refusal.Reject;
import org.touchstone.refusal.RejectedException;

/**
 * Reads a study key item by item, in the memory of one item plus 16 bytes per item, and refuses everything that is not
 * exactly in the form of {@link StudyKeyWriter}. The file has no signature: changes that keep the form go unnoticed.
 * Stateless; thread-safe.
 */
public final class StudyKeyReader {
    /** Largest item in bytes. */
    static final int ITEM_LIMIT = 1 << 20;

    private static final byte[] START = "{\"items\":[".getBytes(StandardCharsets.US_ASCII);

    /** Receives the items in the order of the file; they must not be used before {@link #read} has returned. */
    @FunctionalInterface
    public interface Visitor {
        /** One item. */
        void item(KeyedItem item) throws IOException;
    }

    private final Visitor visitor;
    private final DuplicateIds ids = new DuplicateIds();
    private int needed = 1;

    private StudyKeyReader(Visitor visitor) {
        this.visitor = visitor;
    }

    /**
     * Reads a complete study key.
     *
     * @return its properties besides the items
     * @throws RejectedException with a {@code json.*} rule, {@code statement.kind} for a file of another kind, {@code
     *     statement.version} or {@code statement.reader}
     * @throws IOException when the file cannot be read, or from the visitor
     */
    public static StudyKey read(Path file, Visitor visitor) throws IOException, RejectedException {
        try (ByteSource source = ByteSource.open(file)) {
            requireBeginning(source);
            StudyKeyTail tail = StudyKeyTail.read(source);
            new StudyKeyReader(visitor).items(source, tail);
            return tail.key();
        }
    }

    private static void requireBeginning(ByteSource source) throws IOException, RejectedException {
        byte[] begin = new byte[(int) Math.min(source.size(), KnownFile.FIRST_BYTES)];
        source.read(0, begin, 0, begin.length);
        if (begin.length < START.length || !Arrays.equals(Arrays.copyOf(begin, START.length), START)) {
            KnownFile found = KnownFile.ofFirstBytes(begin);
            if (found == KnownFile.NEWER_CONTAINER) {
                throw RejectedException.wrongKind(ContainerReader.kindOf(source), KnownFile.STUDY_KEY);
            }
            boolean other = found != KnownFile.UNKNOWN && found != KnownFile.STUDY_KEY;
            throw other
                    ? RejectedException.wrongKind(found, KnownFile.STUDY_KEY)
                    : new RejectedException(Reject.JSON_CANONICAL, "the beginning");
        }
    }

    private void items(ByteSource source, StudyKeyTail tail) throws IOException, RejectedException {
        long end = source.size() - tail.bytes();
        if (end < START.length) {
            throw new RejectedException(Reject.JSON_SYNTAX, "the end");
        }
        InputStream in = new BufferedInputStream(source.stream(START.length, end), 1 << 16);
        int next = in.read();
        for (int number = 1; next >= 0; number++) {
            item(in, next, number);
            int after = in.read();
            if (after >= 0 && after != ',') {
                throw new RejectedException(Reject.JSON_SYNTAX, "after item " + number);
            }
            next = in.read();
            if (after == ',' && next < 0) {
                throw new RejectedException(Reject.JSON_SYNTAX, "after item " + number);
            }
        }
        if (tail.minReader() != needed) {
            throw new RejectedException(Reject.JSON_VALUE, "minReader");
        }
    }

    private void item(InputStream in, int first, int number) throws IOException, RejectedException {
        try {
            KeyedItem item = Codecs.KEYED_ITEM.decodeCanonical(object(in, first));
            if (number > StudyKeyWriter.MOST_ITEMS || !ids.add(item.item().value())) {
                throw new RejectedException(Reject.JSON_VALUE, "an item twice, or one too many");
            }
            needed = Math.max(needed, item.kind().reader());
            visitor.item(item);
        } catch (RejectedException e) {
            throw e.within("item " + number);
        }
    }

    /** Reads the bytes of one object by matching braces; the decoder checks that they are JSON. */
    private static byte[] object(InputStream in, int first) throws IOException, RejectedException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean quoted = false;
        boolean escaped = false;
        int depth = 0;
        for (int next = first; ; next = in.read()) {
            if (next < 0 || (depth == 0 && next != '{')) {
                throw new RejectedException(Reject.JSON_SYNTAX);
            }
            if (bytes.size() == ITEM_LIMIT) {
                throw new RejectedException(Reject.JSON_LIMIT);
            }
            bytes.write(next);
            if (quoted) {
                quoted = escaped || next != '"';
                escaped = !escaped && next == '\\';
            } else if (next == '"') {
                quoted = true;
            } else if (next == '{') {
                depth++;
            } else if (next == '}' && --depth == 0) {
                return bytes.toByteArray();
            }
        }
    }
}
