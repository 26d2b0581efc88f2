package org.touchstone.formats.catalog;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.formats.Facets;
import org.touchstone.formats.generic.ColumnMap;
import org.touchstone.tables.Dialect;

/**
 * An import as the user requests it.
 *
 * @param inputs files and folders, at least one
 * @param facets used where the source names none
 * @param map the columns of a generic file; null if they have their standard names
 * @param dialect the dialect of a CSV file; null to derive it from the file's name
 * @param judgments where the judgments of an MT-bench folder are
 */
public record ImportRequest(
        List<Path> inputs,
        Facets facets,
        @Nullable ColumnMap map,
        @Nullable Dialect dialect,
        Judgments judgments) {
    public ImportRequest {
        inputs = List.copyOf(inputs);
    }

    /** Requests an import of files and folders with defaults for everything else. */
    public static ImportRequest of(List<Path> inputs) {
        return new ImportRequest(inputs, Facets.UNKNOWN, null, null, Judgments.OWN);
    }

    /**
     * Where the judgments are.
     *
     * @param wanted whether judgments are imported
     * @param file the file named by the user; null for the one in the folder
     */
    public record Judgments(boolean wanted, @Nullable Path file) {
        /** The folder's own file of human judgments, if it has one. */
        public static final Judgments OWN = new Judgments(true, null);

        /** No judgments: all pairs become items. */
        public static final Judgments NONE = new Judgments(false, null);
    }
}
