package org.touchstone.formats.generic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.formats.ImportedRanking;
import org.touchstone.refusal.RefusedRowException;
import org.touchstone.refusal.RowReason;
import org.touchstone.tables.JsonValue;

/**
 * The ranks in a row with several responses. Ranks that are none are reported; the item is kept.
 *
 * @param elements the responses as the row gives them, which may carry a {@code rank} each
 */
record GivenRanks(GenericRow read, List<JsonValue> elements) {
    private static final String RANK = "rank";

    /** Why a decision is not taken. */
    private static final class Misfit extends Exception {
        private static final long serialVersionUID = 1L;

        Misfit(String why) {
            super(why);
        }
    }

    List<ImportedRanking.Decided> decisions() throws RefusedRowException {
        try {
            List<@Nullable JsonValue> given = given();
            if (given.isEmpty()) {
                return List.of();
            }
            List<Integer> ranks = new ArrayList<>();
            for (JsonValue value : given) {
                ranks.add(rank(value));
            }
            requireRanks(ranks);
            String annotator = read.annotator();
            if (annotator == null) {
                throw new Misfit("nobody is named as the annotator");
            }
            return List.of(new ImportedRanking.Decided(annotator, ranks));
        } catch (Misfit e) {
            read.row().note(RowReason.UNKNOWN_DECISION, String.valueOf(e.getMessage()));
            return List.of();
        }
    }

    private List<@Nullable JsonValue> given() throws Misfit {
        JsonValue column = read.value(PairColumn.RANKS);
        if (column == null
                || (column instanceof JsonValue.Text text && text.value().isBlank())) {
            return ofElements();
        }
        List<@Nullable JsonValue> ranks = new ArrayList<>(column());
        if (ranks.size() != elements.size()) {
            throw new Misfit("there are " + ranks.size() + " ranks for " + elements.size() + " responses");
        }
        return ranks;
    }

    private List<JsonValue> column() throws Misfit {
        try {
            return read.elements(PairColumn.RANKS);
        } catch (RefusedRowException e) {
            throw new Misfit("ranks is no array of numbers");
        }
    }

    /** The ranks that the responses carry; empty when none does. */
    private List<@Nullable JsonValue> ofElements() {
        List<@Nullable JsonValue> ranks = new ArrayList<>();
        boolean any = false;
        for (JsonValue element : elements) {
            JsonValue rank =
                    element instanceof JsonValue.Fields fields ? fields.byName().get(RANK) : null;
            boolean there = rank != null && rank != JsonValue.Nothing.NULL;
            any |= there;
            ranks.add(there ? rank : null);
        }
        return any ? ranks : List.of();
    }

    private static int rank(@Nullable JsonValue value) throws Misfit {
        if (value == null || value == JsonValue.Nothing.NULL) {
            throw new Misfit("a response has no rank");
        }
        String spelling = value instanceof JsonValue.Numeral number
                ? number.spelling()
                : value instanceof JsonValue.Text text ? text.value().strip() : "";
        if (!spelling.matches("[0-9]")) {
            throw new Misfit("a rank is no number from 0 to 9");
        }
        return Integer.parseInt(spelling);
    }

    /** The best has rank 0 or 1; the ranks behind are counted on, by places or by how many are better. */
    private static void requireRanks(List<Integer> ranks) throws Misfit {
        List<Integer> sorted = new ArrayList<>(ranks);
        Collections.sort(sorted);
        int best = sorted.get(0);
        boolean places = true;
        boolean better = true;
        for (int n = 1; n < sorted.size(); n++) {
            int before = sorted.get(n - 1);
            int rank = sorted.get(n);
            places &= rank == before || rank == before + 1;
            better &= rank == before || rank == best + n;
        }
        if (best > 1 || !(places || better)) {
            throw new Misfit("the ranks are " + ranks + ", which leave one out");
        }
    }
}
