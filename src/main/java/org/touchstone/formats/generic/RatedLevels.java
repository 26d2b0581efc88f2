package org.touchstone.formats.generic;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.touchstone.domain.judgment.RatingDecision;
import org.touchstone.domain.study.Criterion;
import org.touchstone.formats.ImportedRating;
import org.touchstone.formats.pairs.Texts;
import org.touchstone.refusal.RefusedRowException;
import org.touchstone.refusal.RowReason;
import org.touchstone.tables.JsonValue;

/** The decision in a row with one response. One that does not fit the study is reported; the item is kept. */
record RatedLevels(GenericRow read, List<Criterion> criteria) {
    /** The attributes of HelpSteer2, which count from 0 to 4. */
    private static final Set<String> FROM_ZERO =
            Set.of("helpfulness", "correctness", "coherence", "complexity", "verbosity");

    private static final int LEVELS_FROM_ZERO = 5;

    /** Why a decision is not taken. */
    private static final class Misfit extends Exception {
        private static final long serialVersionUID = 1L;

        Misfit(String why) {
            super(why);
        }
    }

    List<ImportedRating.Decided> decisions() throws RefusedRowException {
        try {
            Map<String, Integer> levels = levels();
            String overall = read.label(PairColumn.OVERALL);
            if (overall == null || overall.isEmpty()) {
                if (levels.isEmpty()) {
                    return List.of();
                }
                throw new Misfit("there is no overall rating");
            }
            String annotator = read.annotator();
            if (annotator == null) {
                throw new Misfit("nobody is named as the annotator");
            }
            int rating = number(PairColumn.OVERALL.key(), overall, RatingDecision.LOWEST, RatingDecision.HIGHEST);
            return List.of(new ImportedRating.Decided(annotator, rating, levels));
        } catch (Misfit e) {
            read.row().note(RowReason.UNKNOWN_DECISION, String.valueOf(e.getMessage()));
            return List.of();
        }
    }

    private Map<String, Integer> levels() throws RefusedRowException, Misfit {
        Set<String> names = new TreeSet<>(FROM_ZERO);
        criteria.forEach(criterion -> names.add(criterion.id()));
        // The column of the overall rating is no level, whatever a criterion is called.
        names.remove(PairColumn.OVERALL.key());
        Map<String, Integer> levels = new TreeMap<>();
        for (String name : names) {
            String given = given(name);
            if (given != null && !given.isEmpty()) {
                levels.put(name, level(name, given));
            }
        }
        return levels;
    }

    private @Nullable String given(String name) throws RefusedRowException {
        JsonValue value = read.row().fields().byName().get(name);
        return value == null || value == JsonValue.Nothing.NULL ? null : Texts.label(read.row(), value, name);
    }

    private int level(String name, String given) throws Misfit {
        Optional<Criterion> criterion =
                criteria.stream().filter(c -> c.id().equals(name)).findFirst();
        if (criterion.isEmpty()) {
            throw new Misfit("the study has no criterion " + name);
        }
        int highest = criterion.get().levels();
        if (!FROM_ZERO.contains(name)) {
            return number(name, given, 1, highest);
        }
        if (highest != LEVELS_FROM_ZERO) {
            throw new Misfit("the criterion " + name + " has " + highest + " levels, and the source counts 0 to 4");
        }
        return number(name, given, 0, highest - 1) + 1;
    }

    private static int number(String name, String given, int least, int most) throws Misfit {
        if (!given.matches("[0-9]") || Integer.parseInt(given) < least || Integer.parseInt(given) > most) {
            throw new Misfit(name + " is none of " + least + " to " + most);
        }
        return Integer.parseInt(given);
    }
}
