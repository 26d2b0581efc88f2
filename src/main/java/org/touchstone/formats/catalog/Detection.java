package org.touchstone.formats.catalog;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.touchstone.formats.ImportSink;
import org.touchstone.formats.ImportedPair;
import org.touchstone.formats.ImportedRanking;
import org.touchstone.formats.ImportedRating;
import org.touchstone.formats.published.MtBenchFolder;
import org.touchstone.formats.rows.Row;
import org.touchstone.formats.rows.Rows;
import org.touchstone.refusal.RowFinding;
import org.touchstone.tables.JsonValue;
import org.touchstone.tables.SourceFile;
import org.touchstone.tables.SourceFiles;

/** Guesses the format of what a user named, by its names and its first readable row. */
public final class Detection {
    private Detection() {}

    /**
     * The format of the inputs; empty when it must be named.
     *
     * @param mapped whether the user gave a column map
     * @throws IOException when an input does not exist
     */
    public static Optional<SourceFormat> of(List<Path> inputs, boolean mapped) throws IOException {
        if (inputs.size() == 1 && MtBenchFolder.is(inputs.get(0))) {
            return Optional.of(SourceFormat.MT_BENCH);
        }
        List<SourceFile> files = SourceFiles.find(inputs, n -> !n.startsWith(".") && Detection.isData(n));
        if (files.isEmpty()) {
            return Optional.empty();
        }
        SourceFile first = files.get(0);
        String name = plain(first.name());
        if (name.endsWith(".csv") || name.endsWith(".tsv")) {
            return Optional.of(SourceFormat.CSV);
        }
        if (mapped) {
            return Optional.of(SourceFormat.JSONL);
        }
        JsonValue.Fields row = firstRow(first);
        return row == null ? Optional.empty() : Optional.ofNullable(byFields(row.byName()));
    }

    private static boolean isData(String name) {
        String plain = plain(name);
        return plain.endsWith(".jsonl") || plain.endsWith(".json") || plain.endsWith(".csv") || plain.endsWith(".tsv");
    }

    private static String plain(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
    }

    private static @Nullable SourceFormat byFields(Map<String, JsonValue> fields) {
        if (fields.get("chosen") instanceof JsonValue.Text text
                && text.value().startsWith("\n\nHuman:")
                && fields.containsKey("rejected")) {
            return SourceFormat.HH;
        }
        if (fields.containsKey("output_1") && fields.containsKey("output_2") && fields.containsKey("label")) {
            return SourceFormat.LLMBAR;
        }
        if (fields.containsKey("response1")
                && fields.containsKey("response2")
                && (fields.containsKey("annotator1") || fields.containsKey("cmp_key"))) {
            return SourceFormat.PANDALM;
        }
        boolean pair = fields.containsKey("response_a") && fields.containsKey("response_b");
        boolean several = fields.containsKey("response") || fields.containsKey("responses");
        boolean rating = several && (fields.containsKey("prompt") || fields.containsKey("turns"));
        return pair || rating ? SourceFormat.JSONL : null;
    }

    /** Stops the reading once a row is there. */
    private static final class Found extends IOException {
        private static final long serialVersionUID = 1L;
        private final transient JsonValue.Fields fields;

        Found(JsonValue.Fields fields) {
            this.fields = fields;
        }
    }

    private static JsonValue.@Nullable Fields firstRow(SourceFile file) throws IOException {
        try {
            Rows.readJson(file, SILENT, Detection::stop);
            return null;
        } catch (Found found) {
            return found.fields;
        }
    }

    private static void stop(Row row) throws IOException {
        throw new Found(row.fields());
    }

    private static final ImportSink SILENT = new ImportSink() {
        @Override
        public void pair(ImportedPair pair) {
            throw new IllegalStateException("Nothing is imported here");
        }

        @Override
        public void ranking(ImportedRanking ranking) {
            throw new IllegalStateException("Nothing is imported here");
        }

        @Override
        public void rating(ImportedRating rating) {
            throw new IllegalStateException("Nothing is imported here");
        }

        @Override
        public void finding(RowFinding finding) {
            // What cannot be read is reported when the import begins.
        }
    };
}
