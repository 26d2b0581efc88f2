package org.touchstone.formats.packing;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.touchstone.files.Access;

/**
 * Writes decisions ({@code decisions-v1.md}) into a folder, one file per annotator. A file is called like its annotator
 * where that is a safe file name, else {@code annotator-N}; the annotator's own name is on every line in any case.
 */
public final class DecisionFiles implements MadeDecisionSink, AutoCloseable {
    private static final int OPEN_AT_ONCE = 64;
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,59}");
    private static final Pattern RESERVED =
            Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9]|annotator-[0-9]+)(\\..*)?", Pattern.CASE_INSENSITIVE);

    private final DecisionText text = new DecisionText();
    private final Map<String, Integer> readers = new HashMap<>();
    private final Path folder;
    private final Map<String, Path> files = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    // Least recently used first: a source may name more people than files can be open.
    private final LinkedHashMap<String, Writer> open = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * @param folder an existing folder
     */
    public DecisionFiles(Path folder) {
        this.folder = folder;
    }

    @Override
    public void decision(MadeDecision decision) throws IOException {
        Writer writer = writer(decision.annotator());
        writer.write(text.line(decision));
        writer.write('\n');
        readers.merge(decision.annotator(), DecisionText.reader(decision), Math::max);
    }

    /** Number of files made so far. */
    public int count() {
        return files.size();
    }

    private Writer writer(String annotator) throws IOException {
        Writer known = open.get(annotator);
        if (known != null) {
            return known;
        }
        if (open.size() == OPEN_AT_ONCE) {
            String oldest = open.keySet().iterator().next();
            Writer closing = open.remove(oldest);
            if (closing != null) {
                closing.close();
            }
        }
        Path file = files.get(annotator);
        if (file == null) {
            file = folder.resolve(fileName(annotator));
            Access.OWNER.create(file);
            Files.writeString(file, DecisionText.firstLine(1), StandardCharsets.UTF_8, StandardOpenOption.WRITE);
            files.put(annotator, file);
        }
        BufferedWriter writer = Files.newBufferedWriter(
                file, StandardCharsets.UTF_8, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        open.put(annotator, writer);
        return writer;
    }

    private String fileName(String annotator) {
        boolean safe = SAFE.matcher(annotator).matches()
                && !RESERVED.matcher(annotator).matches()
                && !annotator.endsWith(".")
                && taken.add(annotator.toLowerCase(Locale.ROOT));
        return (safe ? annotator : "annotator-" + (files.size() + 1)) + ".jsonl";
    }

    @Override
    public void close() throws IOException {
        IOException failure = null;
        for (Writer writer : open.values()) {
            try {
                writer.close();
            } catch (IOException e) {
                failure = e;
            }
        }
        open.clear();
        for (Map.Entry<String, Path> made : files.entrySet()) {
            try {
                begin(made.getValue(), readers.getOrDefault(made.getKey(), 1));
            } catch (IOException e) {
                failure = e;
            }
        }
        readers.clear();
        if (failure != null) {
            throw failure;
        }
    }

    /** What a file asks of its readers is known when all of it is written; its first line has the same length for each. */
    private static void begin(Path file, int reader) throws IOException {
        if (reader > 1) {
            try (RandomAccessFile whole = new RandomAccessFile(file.toFile(), "rw")) {
                whole.write(DecisionText.firstLine(reader).getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
