package org.touchstone.formats.table;

import java.io.IOException;
import java.io.InputStream;
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
import org.jspecify.annotations.Nullable;
import org.touchstone.formats.rows.Limits;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/**
 * One object per line, or one array of objects, without building any of them: the values at the wanted paths are taken
 * as they pass by. Numbers keep their spelling, true and false are those words, null and what is absent is empty.
 */
final class JsonTable {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Limits.DEPTH)
                    .maxStringLength(Limits.STRING_CHARS)
                    .maxNumberLength(Limits.NUMBER_CHARS)
                    .maxNameLength(Limits.NAME_CHARS)
                    .build())
            .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
            .build();

    /** A step towards wanted values: the cell that ends here, and the steps that go on. */
    private static final class Step {
        private int cell = -1;
        private final Map<String, Step> next = new HashMap<>();
    }

    private final InputStream in;
    private final String file;
    private final Step root = new Step();
    private final Cells row;
    private final String[] paths;
    /** Which cells this row has, and which any row had. */
    private final boolean[] found;

    private final boolean[] seen;
    private byte[] bytes = new byte[256];
    private int used;

    JsonTable(InputStream in, String file, List<String> paths) {
        this.in = in;
        this.file = file;
        this.paths = paths.toArray(String[]::new);
        this.row = new Cells(file, this.paths.length);
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

    long read(RowTaker taker) throws IOException {
        long line = 1;
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), in)) {
            JsonToken token = parser.nextToken();
            boolean array = token == JsonToken.START_ARRAY;
            token = array ? parser.nextToken() : token;
            long rows = 0;
            for (; token != null && token != JsonToken.END_ARRAY; token = parser.nextToken()) {
                line = parser.currentTokenLocation().getLineNr();
                if (token != JsonToken.START_OBJECT) {
                    throw new BadTableException(file, line, "is not a JSON object");
                }
                object(parser, line);
                taker.row(row);
                rows++;
            }
            if (array && token == null) {
                throw new BadTableException(file, line, "begins the last row of an array that is never closed");
            }
            if (array && parser.nextToken() != null) {
                throw new BadTableException(file, parser.currentTokenLocation().getLineNr(), "goes on after an array");
            }
            return known(rows);
        } catch (JacksonException e) {
            var place = e.getLocation();
            throw new BadTableException(
                    file, place == null ? line : Math.max(line, place.getLineNr()), "is not valid JSON: " + plain(e));
        }
    }

    /** A column that no row has is a misspelt one. */
    private long known(long rows) throws BadTableException {
        if (rows == 0) {
            throw new BadTableException(file, 0, "is empty");
        }
        for (int i = 0; i < seen.length; i++) {
            if (!seen[i]) {
                throw new BadTableException(file, 0, "has no field \"" + paths[i] + "\" in any row");
            }
        }
        return rows;
    }

    private static String plain(JacksonException e) {
        String said = e.getOriginalMessage();
        return said == null ? "it cannot be read" : said.replaceAll("\\s+", " ").replaceAll("[.]+$", "");
    }

    private void object(JsonParser parser, long line) throws BadTableException {
        used = 0;
        Arrays.fill(found, false);
        for (int i = 0; i < paths.length; i++) {
            row.set(i, 0, 0);
        }
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
                    refuseStructure(step, line);
                    open.push(new Level(step, token == JsonToken.START_ARRAY));
                }
            } else if (step != null && step.cell >= 0) {
                take(parser, token, step.cell, line);
            }
        }
        row.at(bytes, line);
    }

    private void refuseStructure(Step step, long line) throws BadTableException {
        if (step.cell >= 0) {
            throw new BadTableException(file, line, "has an object or a list as \"" + paths[step.cell] + "\"");
        }
    }

    private void take(JsonParser parser, @Nullable JsonToken token, int cell, long line) throws BadTableException {
        if (found[cell]) {
            throw new BadTableException(file, line, "gives \"" + paths[cell] + "\" twice");
        }
        found[cell] = true;
        seen[cell] = true;
        if (token != JsonToken.VALUE_NULL) {
            int begin = used;
            append(parser.getString(), line);
            row.set(cell, begin, used);
        }
    }

    private void append(String text, long line) throws BadTableException {
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

    /** An open object or array on the way to wanted values. */
    private static final class Level {
        private final Step at;
        private final boolean array;
        private int index;

        Level(Step at, boolean array) {
            this.at = at;
            this.array = array;
        }

        /** The step that the member at hand makes; null when nothing is wanted there. */
        @Nullable
        Step step(JsonParser parser) {
            return at.next.get(array ? String.valueOf(index++) : parser.currentName());
        }
    }
}
