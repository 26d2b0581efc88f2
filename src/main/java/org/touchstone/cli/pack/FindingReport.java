package org.touchstone.cli.pack;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.files.Access;
import org.touchstone.files.Existing;
import org.touchstone.files.PendingFile;
import org.touchstone.formats.packing.FindingSink;
import org.touchstone.json.CanonicalJson;
import org.touchstone.refusal.RowFinding;

/** Reports findings: one sentence each on standard error, or JSON Lines in a file. */
final class FindingReport implements FindingSink, AutoCloseable {
    private final PrintWriter err;
    private final @Nullable PendingFile file;
    private final Writer lines;

    private FindingReport(PrintWriter err, @Nullable PendingFile file) {
        this.err = err;
        this.file = file;
        this.lines = file == null
                ? Writer.nullWriter()
                : new BufferedWriter(new OutputStreamWriter(file.stream(), StandardCharsets.UTF_8));
    }

    /**
     * @param file the report file, or null for standard error; readable by its owner only, because findings may quote
     * texts
     * @param existing whether an existing file of that name is replaced
     * @throws IOException if the file cannot be created
     */
    static FindingReport open(@Nullable Path file, Existing existing, PrintWriter err) throws IOException {
        return new FindingReport(err, file == null ? null : PendingFile.of(file, Access.OWNER, existing));
    }

    /** Moves the report into place. Call it at the end, whether or not the work succeeded. */
    void finish() throws IOException {
        if (file != null) {
            lines.flush();
            file.place();
        }
    }

    @Override
    public void finding(RowFinding finding) throws IOException {
        if (file == null) {
            err.println(finding.sentence());
            return;
        }
        lines.write(new String(
                CanonicalJson.of(Map.of(
                        "kind",
                                finding.reason()
                                        .kind()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-'),
                        "reason", finding.reason().code(),
                        "file", wellFormed(finding.place().file()),
                        "line", finding.place().line(),
                        "row", finding.place().index(),
                        "detail", finding.detail())),
                StandardCharsets.UTF_8));
        lines.write('\n');
    }

    /** Replaces unpaired surrogates: a file name may contain them, text may not. */
    private static String wellFormed(String name) {
        return CanonicalJson.isWellFormed(name)
                ? name
                : new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
