package org.touchstone.tables.cells;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.touchstone.tables.RowLimits;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/**
 * Parses one object per line, or one array of objects, without building any of them: values at the requested paths
 * are copied during parsing. Numbers keep their spelling, true and false become those words, null and absent values
 * are empty.
 */
final class JsonTable implements RowSource, Closeable {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(RowLimits.DEPTH)
                    .maxStringLength(RowLimits.STRING_CHARS)
                    .maxNumberLength(RowLimits.NUMBER_CHARS)
                    .maxNameLength(RowLimits.NAME_CHARS)
                    .build())
            .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
            .build();

    /** A node of the tree of requested paths: the cell that ends here, and the child nodes. */
    private static final class Step {
        private int cell = -1;
        private final Map<String, Step> next = new HashMap<>();
    }

    /** Bytes, or rows, after which a block is full. */
    private static final int BLOCK = 1 << 18;

    private static final int BLOCK_ROWS = 1 << 13;

    private final JsonParser parser;
    private final String file;
    private final Step root = new Step();
    private final String[] paths;
    /** Which cells the current row has, and which any row had. */
    private final boolean[] found;

    private final boolean[] seen;
    private byte[] bytes = new byte[256];
    private int used;
    private long rows;
    private long line = 1;
    private boolean begun;
    private boolean array;
    private boolean ended;

    /**
     * @throws IOException if the beginning cannot be read
     */
    JsonTable(InputStream in, String file, List<String> paths) throws IOException {
        PushbackInputStream pushback = new PushbackInputStream(in, 4);
        byte[] first = pushback.readNBytes(4);
        pushback.unread(first);
        try {
            this.parser = FACTORY.createParser(ObjectReadContext.empty(), pushback);
        } catch (JacksonIOException e) {
            for (byte b : first) {
                if (b == 0) {
                    // The parser rejects byte orders that are no encoding of JSON; no text begins with such bytes.
                    throw new BadTableException(file, 0, "is not in UTF-8");
                }
            }
            throw e.getCause();
        }
        this.file = file;
        this.paths = paths.toArray(String[]::new);
        this.found = new boolean[this.paths.length];
        this.seen = new boolean[this.paths.length];
        for (int i = 0; i < this.paths.length; i++) {
            Step step = root;
            for (String name : this.paths[i].split("\\.", -1)) {
                step = step.next.computeIfAbsent(name, n -> new Step());
            }
            step.cell = i;
        }
    }

    @Override
    public boolean fill(RowBlock block) throws IOException {
        block.clear();
        used = 0;
        try {
            while (!ended && used < BLOCK && block.rows() < BLOCK_ROWS) {
                ended = !row(block);
            }
        } catch (JacksonIOException e) {
            block.endWith(new BadTableException(file, line, unreadable(e.getCause())));
        } catch (JacksonException e) {
            var place = e.getLocation();
            block.endWith(new BadTableException(
                    file, place == null ? line : Math.max(line, place.getLineNr()), "is not valid JSON: " + plain(e)));
        } catch (BadTableException e) {
            block.endWith(e);
        }
        byte[] spare = block.exchange(bytes);
        bytes = spare.length < bytes.length ? new byte[bytes.length] : spare;
        return !block.isEmpty();
    }

    /** Returns why a file that was opened cannot be read to its end. */
    static String unreadable(@Nullable Throwable cause) {
        return cause instanceof EOFException || cause instanceof ZipException
                ? "is a gzip file that is damaged or cut short"
                : "cannot be read on";
    }

    /** Reads a row. Returns false if there is none, after checking that the text ends properly. */
    private boolean row(RowBlock block) throws BadTableException {
        JsonToken token = parser.nextToken();
        if (!begun) {
            begun = true;
            array = token == JsonToken.START_ARRAY;
            token = array ? parser.nextToken() : token;
        }
        if (token == null || token == JsonToken.END_ARRAY) {
            end(token == null);
            return false;
        }
        line = parser.currentTokenLocation().getLineNr();
        if (token != JsonToken.START_OBJECT) {
            throw new BadTableException(file, line, "is not a JSON object");
        }
        object(block);
        rows++;
        return true;
    }

    private void end(boolean ofFile) throws BadTableException {
        if (array && ofFile) {
            throw new BadTableException(file, line, "begins the last row of an array that is never closed");
        }
        if (array && parser.nextToken() != null) {
            throw new BadTableException(file, parser.currentTokenLocation().getLineNr(), "goes on after an array");
        }
        known();
    }

    /** Fails if no row had a requested column: its name is probably misspelt. */
    private void known() throws BadTableException {
        if (rows == 0) {
            throw new BadTableException(file, 0, "is empty");
        }
        for (int i = 0; i < seen.length; i++) {
            if (!seen[i]) {
                throw new BadTableException(file, 0, "has no field \"" + paths[i] + "\" in any row");
            }
        }
    }

    private static String plain(JacksonException e) {
        String said = e.getOriginalMessage();
        return said == null ? "it cannot be read" : said.replaceAll("\\s+", " ").replaceAll("[.]+$", "");
    }

    /** Reads an object; removes its row again if it turns out to be invalid. */
    private void object(RowBlock block) throws BadTableException {
        block.add(line);
        block.blank();
        try {
            members(block);
        } catch (BadTableException | JacksonException e) {
            block.takeBack();
            throw e;
        }
    }

    private void members(RowBlock block) throws BadTableException {
        Arrays.fill(found, false);
        Deque<Level> open = new ArrayDeque<>();
        open.push(new Level(root, false));
        while (!open.isEmpty()) {
            Level level = open.element();
            JsonToken token = parser.nextToken();
            if (token == null) {
                throw new BadTableException(file, line, "begins an object that is never closed");
            }
            if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
                open.pop();
                continue;
            }
            Step step = level.step(parser);
            if (!level.array) {
                token = parser.nextToken();
            }
            if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
                if (step == null) {
                    parser.skipChildren();
                } else {
                    refuseStructure(step);
                    open.push(new Level(step, token == JsonToken.START_ARRAY));
                }
            } else if (step != null && step.cell >= 0) {
                take(token, step.cell, block);
            }
        }
    }

    private void refuseStructure(Step step) throws BadTableException {
        if (step.cell >= 0) {
            throw new BadTableException(file, line, "has an object or a list as \"" + paths[step.cell] + "\"");
        }
    }

    private void take(@Nullable JsonToken token, int cell, RowBlock block) throws BadTableException {
        if (found[cell]) {
            throw new BadTableException(file, line, "gives \"" + paths[cell] + "\" twice");
        }
        found[cell] = true;
        seen[cell] = true;
        if (token != JsonToken.VALUE_NULL) {
            int begin = used;
            append(parser.getString());
            block.set(cell, begin, used);
        }
    }

    private void append(String text) throws BadTableException {
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            int n = encoded.remaining();
            if (used + n > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, used + n));
            }
            encoded.get(bytes, used, n);
            used += n;
        } catch (CharacterCodingException e) {
            throw new BadTableException(file, line, "has text with half a character");
        }
    }

    @Override
    public void close() {
        parser.close();
    }

    /** An open object or array on the path to requested values. */
    private static final class Level {
        private final Step at;
        private final boolean array;
        private int index;

        Level(Step at, boolean array) {
            this.at = at;
            this.array = array;
        }

        /** Returns the path node of the current member; null if nothing below it is requested. */
        @Nullable
        Step step(JsonParser parser) {
            return at.next.get(array ? String.valueOf(index++) : parser.currentName());
        }
    }
}
