package org.touchstone.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.bundle.json.CanonicalJson;
import org.touchstone.formats.Finding;
import org.touchstone.formats.blind.FindingSink;

/** Where findings go: one sentence each on standard error, or JSON Lines in a file. */
final class FindingReport implements FindingSink, AutoCloseable {
    private final PrintWriter err;
    private final @Nullable Writer file;

    private FindingReport(PrintWriter err, @Nullable Writer file) {
        this.err = err;
        this.file = file;
    }

    /**
     * @param file the report file, or null for standard error
     * @throws IOException when the file cannot be made
     */
    static FindingReport open(@Nullable Path file, PrintWriter err) throws IOException {
        return new FindingReport(err, file == null ? null : Files.newBufferedWriter(file, StandardCharsets.UTF_8));
    }

    @Override
    public void finding(Finding finding) throws IOException {
        if (file == null) {
            err.println(finding.sentence());
            return;
        }
        file.write(new String(
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
        file.write('\n');
    }

    /** A file's name may hold what no text can. */
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
