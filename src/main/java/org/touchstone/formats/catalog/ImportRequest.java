package org.touchstone.formats.catalog;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.domain.study.Criterion;
import org.touchstone.formats.Facets;
import org.touchstone.formats.generic.ColumnMap;
import org.touchstone.tables.Dialect;

/**
 * What a user asks to be imported.
 *
 * @param inputs files and folders, at least one
 * @param facets used where the source says nothing
 * @param map the columns of a generic file; null for columns under their own names
 * @param dialect how the cells of a CSV file are told apart; null to go by the file's name
 * @param judgments how the judgments of an MT-bench folder are found
 * @param criteria of the study, which levels in a row are given by
 */
public record ImportRequest(
        List<Path> inputs,
        Facets facets,
        @Nullable ColumnMap map,
        @Nullable Dialect dialect,
        Judgments judgments,
        List<Criterion> criteria) {
    public ImportRequest {
        inputs = List.copyOf(inputs);
        criteria = List.copyOf(criteria);
    }

    /** For a study without criteria. */
    public ImportRequest(
            List<Path> inputs, Facets facets, @Nullable ColumnMap map, @Nullable Dialect dialect, Judgments judgments) {
        this(inputs, facets, map, dialect, judgments, List.of());
    }

    /** Files and folders, with everything else as usual. */
    public static ImportRequest of(List<Path> inputs) {
        return new ImportRequest(inputs, Facets.UNKNOWN, null, null, Judgments.OWN);
    }

    /**
     * Where judgments are.
     *
     * @param wanted whether any are wanted
     * @param file the file named by the user; null for the folder's own
     */
    public record Judgments(boolean wanted, @Nullable Path file) {
        /** The folder's own file of human judgments, when it has one. */
        public static final Judgments OWN = new Judgments(true, null);

        /** None: all pairs become items. */
        public static final Judgments NONE = new Judgments(false, null);
    }
}
