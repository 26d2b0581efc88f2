package org.touchstone.formats.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.touchstone.formats.Importer;
import org.touchstone.formats.generic.ColumnMap;
import org.touchstone.formats.generic.GenericImporter;
import org.touchstone.formats.generic.GenericPair;
import org.touchstone.formats.generic.GenericRanking;
import org.touchstone.formats.generic.GenericRating;
import org.touchstone.formats.pairs.PairImporter;
import org.touchstone.formats.published.HhPair;
import org.touchstone.formats.published.LlmBarPair;
import org.touchstone.formats.published.MtBenchFolder;
import org.touchstone.formats.published.MtBenchImporter;
import org.touchstone.formats.published.PandaLmPair;
import org.touchstone.tables.Dialect;
import org.touchstone.tables.SourceFile;
import org.touchstone.tables.SourceFiles;

/** The formats that can be named on the command line, and the one way to an importer. */
public enum SourceFormat {
    MT_BENCH(""),
    HH(".jsonl"),
    LLMBAR(".json"),
    PANDALM(".json"),
    JSONL(".jsonl .json"),
    CSV(".csv .tsv");

    /** Ends of the names of files that are meant when a folder is named, separated by spaces. */
    private final String endings;

    SourceFormat(String endings) {
        this.endings = endings;
    }

    /** The name used on the command line, such as {@code mt-bench}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The format of this name; empty when there is none. */
    public static Optional<SourceFormat> named(String key) {
        return Stream.of(values()).filter(f -> f.key().equals(key)).findFirst();
    }

    /**
     * An importer of this format.
     *
     * @throws IOException when an input does not exist, is not what the format asks for, or a folder holds no file of it
     */
    public Importer importer(ImportRequest request) throws IOException {
        if (this == MT_BENCH) {
            return mtBench(request);
        }
        List<SourceFile> files = SourceFiles.find(request.inputs(), this::isMeant);
        if (files.isEmpty()) {
            throw new NoSuchFileException(request.inputs().get(0) + " (no " + key() + " file in it)");
        }
        return switch (this) {
            case HH -> new PairImporter(files, null, new HhPair(request.facets()));
            case LLMBAR -> new PairImporter(files, null, new LlmBarPair(request.facets()));
            case PANDALM -> new PairImporter(files, null, new PandaLmPair(request.facets()));
            case CSV -> generic(request, files, dialect(request, files));
            default -> generic(request, files, null);
        };
    }

    private static Importer mtBench(ImportRequest request) throws IOException {
        if (request.inputs().size() != 1 || !MtBenchFolder.is(request.inputs().get(0))) {
            throw new NoSuchFileException(
                    request.inputs().get(0) + " (not one folder with question.jsonl and model_answer)");
        }
        Path folder = request.inputs().get(0);
        Path named = request.judgments().file();
        Path judgments = !request.judgments().wanted()
                ? null
                : named == null ? MtBenchImporter.ownJudgments(folder) : existing(named, folder);
        return new MtBenchImporter(folder, request.facets(), judgments);
    }

    private static @Nullable Path existing(Path named, Path folder) throws IOException {
        Path within = folder.resolve(named);
        if (Files.isRegularFile(within)) {
            return within;
        }
        if (!Files.isRegularFile(named)) {
            throw new NoSuchFileException(named.toString());
        }
        return named;
    }

    private static Importer generic(ImportRequest request, List<SourceFile> files, @Nullable Dialect dialect) {
        ColumnMap given = request.map();
        ColumnMap map = given == null ? ColumnMap.OWN_NAMES : given;
        return new GenericImporter(
                files,
                dialect,
                new GenericPair(request.facets(), map),
                new GenericRating(request.facets(), map, request.criteria()),
                new GenericRanking(request.facets(), map));
    }

    private static Dialect dialect(ImportRequest request, List<SourceFile> files) {
        Dialect named = request.dialect();
        return named != null
                ? named
                : files.get(0).name().toLowerCase(Locale.ROOT).contains(".tsv") ? Dialect.TSV : Dialect.CSV;
    }

    private boolean isMeant(String name) {
        String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        return Stream.of(endings.split(" ", -1)).anyMatch(plain::endsWith);
    }
}
