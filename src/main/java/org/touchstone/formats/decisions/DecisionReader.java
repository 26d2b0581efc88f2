package org.touchstone.formats.decisions;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads {@code decisions-v1} line by line, with one line in memory at a time. A line that is not a decision is
 * reported, and reading continues.
 */
public final class DecisionReader {
    private static final int LONGEST_LINE = 16 << 20;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final RecordedDecisionSink sink;
    private @Nullable String annotator;
    private boolean begun;

    private DecisionReader(RecordedDecisionSink sink) {
        this.sink = sink;
    }

    /**
     * Reads to the end of the stream.
     *
     * @param in the stream; closed by the caller
     * @throws UnfitFileException if the file declares another kind or version, or requires a newer reader; no
     * decision has been delivered then
     * @throws IOException if it cannot be read
     */
    public static void read(InputStream in, RecordedDecisionSink sink) throws IOException {
        new DecisionReader(sink).read(new BufferedInputStream(in, 1 << 16));
    }

    private void read(BufferedInputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long number = 1;
        boolean tooLong = false;
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b == '\n') {
                take(number++, line.toByteArray(), tooLong);
                line.reset();
                tooLong = false;
            } else if (line.size() < LONGEST_LINE) {
                line.write(b);
            } else {
                tooLong = true;
            }
        }
        take(number, line.toByteArray(), tooLong);
    }

    private void take(long number, byte[] bytes, boolean tooLong) throws UnfitFileException {
        try {
            if (tooLong) {
                throw new RefusedLineException("the line is longer than 16 MiB");
            }
            String text = text(bytes, number == 1);
            if (!text.isBlank()) {
                JsonNode line = parsed(text);
                boolean first = !begun;
                begun = true;
                if (first && FirstLine.is(line)) {
                    FirstLine.require(line);
                } else {
                    sink.decision(decision(number, line));
                }
            }
        } catch (RefusedLineException e) {
            sink.refused(number, String.valueOf(e.getMessage()));
        }
    }

    private static String text(byte[] bytes, boolean first) throws RefusedLineException {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return first && text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new RefusedLineException("the line is not UTF-8");
        }
    }

    private static JsonNode parsed(String text) throws RefusedLineException {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException e) {
            throw new RefusedLineException("the line is not one JSON object without repeated members");
        }
    }

    private RecordedDecision decision(long number, JsonNode line) throws RefusedLineException {
        Object[] who = new Object[1];
        RecordedDecision decision = DecisionMembers.read(line, "", members -> {
            who[0] = members.optionalText("annotator");
            return DecisionLine.read(number, members);
        });
        if (who[0] instanceof String name) {
            if (annotator != null && !annotator.equals(name)) {
                throw new RefusedLineException(
                        "the file holds decisions of \"" + annotator + "\", this one is of \"" + name + '"');
            }
            annotator = name;
        }
        return decision;
    }
}
