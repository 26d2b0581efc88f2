package org.touchstone.cli.stats;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.touchstone.analysis.input.TableRows;
import org.touchstone.tables.Dialect;
import org.touchstone.tables.SourceFile;
import org.touchstone.tables.SourceFiles;
import org.touchstone.tables.cells.TableFormat;
import org.touchstone.tables.cells.Tables;
import org.touchstone.tables.recipe.Recipe;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The files of the table and their format. */
public final class TableOptions implements TableRows {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /** The format of a table. */
    enum Form {
        CSV,
        TSV,
        JSONL
    }

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "Tables with the same columns, plain or gzipped. The name tells the format: .csv, .tsv,"
                    + " .jsonl or .json.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "Format of the files: csv, tsv or jsonl." + " Default: by their names.")
    private @Nullable Form form;

    @Option(names = "--delimiter", paramLabel = "CHAR", description = "Delimiter of cells, instead of the comma.")
    private @Nullable Character delimiter;

    @Option(names = "--no-quotes", description = "Treat quotation marks as ordinary characters.")
    private boolean noQuotes;

    @Option(names = "--no-header", description = "The files have no header; columns are named 1, 2, 3 ...")
    private boolean noHeader;

    @Option(
            names = "--missing",
            paramLabel = "TEXT",
            split = ",",
            defaultValue = "NA",
            description = "Cells that mean a missing value, separated by commas; empty cells always do."
                    + " Default: ${DEFAULT-VALUE}.")
    private Set<String> missing = new LinkedHashSet<>();

    @Option(
            names = "--recipe",
            paramLabel = "FILE",
            description = "File of steps, one per line, that turn the files into one row per judgment."
                    + " See stats table --help.")
    private @Nullable Path recipe;

    @Option(
            names = "--step",
            paramLabel = "STEP",
            description = "A further step of a recipe, such as \"where turn = 1\"; may be given several times.")
    private List<String> steps = new ArrayList<>();

    /** Whether any file was named. */
    public boolean any() {
        return !files.isEmpty();
    }

    /**
     * Reads all files.
     *
     * @throws ParameterException when no file was named
     */
    @Override
    public long readBlocks(List<String> columns, BlockTaker taker) throws IOException {
        if (!any()) {
            throw new ParameterException(spec.commandLine(), "Name at least one FILE.");
        }
        List<String> different = new ArrayList<>(new LinkedHashSet<>(columns));
        int[] cell = columns.stream().mapToInt(different::indexOf).toArray();
        if (shaped() || different.contains(Recipe.FILE)) {
            return recipe().read(
                            SourceFiles.find(files, name -> true),
                            this::format,
                            different,
                            block -> taker.block(block, cell));
        }
        long rows = 0;
        for (SourceFile file : SourceFiles.find(files, name -> true)) {
            rows += Tables.read(file, format(file.name()), different, block -> taker.block(block, cell));
        }
        return rows;
    }

    /** Whether rows are made by a recipe. */
    boolean shaped() {
        return recipe != null || !steps.isEmpty();
    }

    /** The steps of the file and of the command line. */
    public Recipe recipe() throws IOException {
        List<String> lines = new ArrayList<>();
        if (recipe != null) {
            lines.addAll(Files.readAllLines(recipe));
        }
        lines.addAll(steps);
        return Recipe.of(lines);
    }

    private TableFormat format(String name) {
        TableFormat promised = form == null
                ? TableFormat.ofName(name)
                : new TableFormat(
                        switch (form) {
                            case CSV -> Dialect.CSV;
                            case TSV -> Dialect.TSV;
                            case JSONL -> null;
                        },
                        true);
        Dialect dialect = promised.dialect();
        if (dialect == null) {
            return promised;
        }
        char between = delimiter == null ? dialect.delimiter() : delimiter;
        return new TableFormat(new Dialect(between, !noQuotes), !noHeader);
    }

    /** A column's name, or its number where there is no header and the user named none. */
    public String column(@Nullable String named, String usual, int place) {
        return named != null ? named : noHeader ? String.valueOf(place) : usual;
    }

    @Override
    public boolean isMissing(byte[] bytes, int from, int to) {
        if (from == to) {
            return true;
        }
        for (byte[] word : missingBytes()) {
            if (word.length == to - from && Arrays.equals(word, 0, word.length, bytes, from, to)) {
                return true;
            }
        }
        return false;
    }

    private byte @Nullable [][] words;

    private byte[][] missingBytes() {
        byte[][] known = words;
        if (known == null) {
            known = missing.stream()
                    .map(m -> m.getBytes(StandardCharsets.UTF_8))
                    .toArray(byte[][]::new);
            words = known;
        }
        return known;
    }
}
