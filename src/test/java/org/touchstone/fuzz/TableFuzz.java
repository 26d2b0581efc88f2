package org.touchstone.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.touchstone.tables.SourceFile;
import org.touchstone.tables.cells.BadTableException;
import org.touchstone.tables.cells.TableFormat;
import org.touchstone.tables.cells.Tables;

/** Tables; the first byte chooses CSV, TSV, JSON Lines or either of them in gzip. */
public final class TableFuzz {
    private TableFuzz() {}

    /** One input; throws for anything but an acceptance or a refusal. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length == 0) {
            return;
        }
        List<String> names = List.of("t.csv", "t.tsv", "t.jsonl", "t.json", "t.csv.gz", "t.jsonl.gz");
        String name = names.get(Math.floorMod(input[0], names.size()));
        try {
            SourceFile file = new SourceFile(FuzzFile.of(Arrays.copyOfRange(input, 1, input.length), name), name);
            Tables.read(file, TableFormat.ofName(name), List.of("item", "label"), block -> {
                for (int row = 0; row < block.rows(); row++) {
                    if (block.line(row) < 1) {
                        throw new IllegalStateException("A row has a line");
                    }
                }
            });
        } catch (BadTableException e) {
            // The refusal that is expected.
        } catch (IOException e) {
            // An archive that is damaged is refused in a sentence, too; anything else is the disk, which is not at
            // fault.
            if (!String.valueOf(e.getMessage()).matches("[A-Z][^\\n]*\\.")) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
