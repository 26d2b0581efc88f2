package org.touchstone.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.touchstone.files.Access;
import org.touchstone.files.PendingFile;
import org.touchstone.report.SafeCell;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where a command writes a table, as CSV, and how its cells are made safe to be looked at. */
public final class CsvOutput {
    @Writes(Writes.What.FILE)
    @Option(names = "--output", paramLabel = "FILE", description = "Where to, instead of the screen.")
    private @Nullable Path output;

    @Mixin
    private OverwriteOption overwrite;

    @Option(
            names = "--exact",
            description =
                    "Write every cell as it is, for software only: a spreadsheet may take a cell for a formula, and"
                            + " a terminal for a command.")
    private boolean exact;

    /** Takes the rows of a table one after the other, the header first. */
    @FunctionalInterface
    public interface RowWriter {
        /** Writes a row. */
        void row(List<String> cells) throws IOException;
    }

    /** Work that writes rows. */
    @FunctionalInterface
    public interface RowWork<X extends Exception> {
        /** Writes all rows. */
        void to(RowWriter rows) throws IOException, X;
    }

    /**
     * Writes a table; a file is there only when all of it has been written.
     *
     * @param screen where to when no file is named
     */
    public <X extends Exception> void write(Writer screen, RowWork<X> work) throws IOException, X {
        Path file = output;
        if (file == null) {
            print(screen, work);
            return;
        }
        // Its cells are texts and votes.
        try (PendingFile pending = PendingFile.of(file, Access.OWNER, overwrite.existing())) {
            print(new BufferedWriter(new OutputStreamWriter(pending.stream(), StandardCharsets.UTF_8)), work);
            pending.place();
        }
    }

    private <X extends Exception> void print(Writer to, RowWork<X> work) throws IOException, X {
        CSVPrinter printer = new CSVPrinter(to, CSVFormat.RFC4180);
        work.to(cells -> {
            for (String cell : cells) {
                printer.print(exact ? cell : SafeCell.of(cell));
            }
            printer.println();
        });
        printer.flush();
    }
}
