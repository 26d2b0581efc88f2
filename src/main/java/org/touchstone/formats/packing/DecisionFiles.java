package org.touchstone.formats.packing;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringWriter;
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
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes decisions ({@code decisions-v1.md}) into a folder, one file per annotator. A file is named after its
 * annotator if that is a safe file name, otherwise {@code annotator-N}; every line contains the annotator's own name.
 */
public final class DecisionFiles implements MadeDecisionSink, AutoCloseable {
    /** Only comparisons are imported, so the first reader understands every file. */
    private static final String FIRST_LINE = "{\"kind\":\"decisions\",\"minReader\":1,\"version\":1}\n";

    private static final int OPEN_AT_ONCE = 64;
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,59}");
    private static final Pattern RESERVED =
            Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9]|annotator-[0-9]+)(\\..*)?", Pattern.CASE_INSENSITIVE);

    private final JsonFactory json = new JsonFactory();
    private final Path folder;
    private final Map<String, Path> files = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    // In order of last use: a source may name more annotators than files can be open.
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
        writer.write(line(decision));
        writer.write('\n');
    }

    /** Returns the number of files created so far. */
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
            Files.writeString(file, FIRST_LINE, StandardCharsets.UTF_8, StandardOpenOption.WRITE);
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

    private String line(MadeDecision decision) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = json.createGenerator(ObjectWriteContext.empty(), text)) {
            out.writeStartObject();
            out.writeStringProperty("item", decision.item().value());
            out.writeStringProperty("annotator", decision.annotator());
            out.writeName("preferences");
            out.writeStartArray();
            if (!decision.bothBad()) {
                out.writeStartObject();
                out.writeStringProperty("scope", decision.scope().word());
                if (decision.favours() == null) {
                    out.writeNullProperty("favours");
                } else {
                    out.writeStringProperty("favours", decision.favours().value());
                    out.writeNumberProperty("strength", decision.strength());
                }
                out.writeEndObject();
            }
            out.writeEndArray();
            if (decision.bothBad()) {
                out.writeBooleanProperty("bothBad", true);
            }
            out.writeStringProperty("source", decision.source());
            out.writeEndObject();
        }
        return text.toString();
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
        if (failure != null) {
            throw failure;
        }
    }
}
