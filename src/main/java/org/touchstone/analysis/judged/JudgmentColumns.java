package org.touchstone.analysis.judged;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.touchstone.domain.gold.Accepted;
import org.touchstone.domain.gold.Gold;
import org.touchstone.domain.gold.Tier;
import org.touchstone.domain.item.Scope;
import org.touchstone.report.OutcomeWords;
import org.touchstone.stats.bias.features.TextLength;

/**
 * The columns of the table of judgments, version 1: their names and what a row says in each. Pure; any thread.
 *
 * @param <R> the rows that it takes
 */
public final class JudgmentColumns<R extends JudgmentRow> {

    /** What a row says in a column; null for nothing. */
    private record Column<R>(String name, Function<R, @Nullable Object> value) {}

    private static final List<Column<JudgedFacts>> COMMON = List.of(
            new Column<>("study", f -> f.judgment().study().value()),
            new Column<>("item", f -> f.judgment().item().value()),
            new Column<>("kind", JudgedFacts::kind),
            new Column<>("annotator", JudgedFacts::annotator),
            new Column<>("judgment", f -> f.judgment().id()),
            new Column<>("supersedes", f -> f.judgment().supersedes()),
            new Column<>("in_force", JudgedFacts::inForce),
            new Column<>("guidelines", f -> f.judgment().guidelineVersion()),
            new Column<>("domain", f -> f.item() == null ? null : f.item().domain()),
            new Column<>("task_type", f -> f.item() == null ? null : f.item().taskType()),
            new Column<>("language", f -> f.item() == null ? null : f.item().language()),
            new Column<>("confidence", f -> known(f.judgment().findings().confidence())),
            new Column<>("flags", f -> words(f.judgment().findings().flags())),
            new Column<>("arm", f -> OutcomeWords.code(f.arm())),
            new Column<>("fallback", f -> f.display().fallback()),
            new Column<>("grade", f -> OutcomeWords.code(f.display().grade())),
            new Column<>("skims", JudgedFacts::skims),
            new Column<>("skimmed_through", f -> f.display().skimmedThrough()),
            new Column<>("unblinded", f -> words(f.display().unblinded())),
            new Column<>("height_ratio", f -> f.display().heightRatioPerMille()),
            new Column<>("active_ms", f -> f.judgment().timing().activeMillis()),
            new Column<>("corrected_ms", f -> known(f.judgment().timing().correctedMillis())),
            new Column<>("session_minute", f -> f.judgment().timing().sessionMinute()),
            new Column<>("decided_at_ms", f -> f.judgment().timing().decidedAtMillis()),
            new Column<>("clock_suspect", f -> f.judgment().timing().clockSuspect()),
            new Column<>("probe", f -> f.key() == null ? null : f.key().probe()),
            new Column<>("retest_of", f -> f.key() == null ? null : f.key().retestOf()),
            new Column<>("shadow", f -> f.key() == null ? null : f.key().shadow()),
            new Column<>("tier", f -> tier(f.gold())),
            new Column<>("trap", f -> f.gold() == null ? null : f.gold().trap()),
            new Column<>("scorable", f -> f.gold() == null ? null : f.gold().isScorable()));

    /** The columns of preferences. */
    public static final JudgmentColumns<PreferenceRow> PREFERENCES = new JudgmentColumns<>(
            PreferenceRow.class,
            List.of(
                    new Column<>("vote", r -> r.last() ? "final" : "blind"),
                    new Column<>("scope", r -> r.scope().word()),
                    new Column<>("label", JudgmentColumns::label),
                    new Column<>("preference", r -> number(r.preference())),
                    new Column<>("both_bad", r -> r.vote().bothBad()),
                    new Column<>("first", PreferenceRow::first),
                    new Column<>("second", PreferenceRow::second),
                    new Column<>("first_left", r -> r.left().equals(r.first())),
                    new Column<>("dwell_first_ms", PreferenceRow::dwellFirstMillis),
                    new Column<>("dwell_second_ms", PreferenceRow::dwellSecondMillis),
                    new Column<>("spans_first", r -> r.spans(r.first())),
                    new Column<>("spans_second", r -> r.spans(r.second())),
                    new Column<>("characters_first", r -> characters(r.facts().length(r.first(), r.scope()))),
                    new Column<>("characters_second", r -> characters(r.facts().length(r.second(), r.scope()))),
                    new Column<>("words_first", r -> wordCount(r.facts().length(r.first(), r.scope()))),
                    new Column<>("words_second", r -> wordCount(r.facts().length(r.second(), r.scope()))),
                    new Column<>("model_first", r -> r.facts().model(r.first())),
                    new Column<>("model_second", r -> r.facts().model(r.second())),
                    new Column<>(
                            "gold_least",
                            r -> r.gold().map(g -> (long) g.lower()).orElse(null)),
                    new Column<>(
                            "gold_most",
                            r -> r.gold().map(g -> (long) g.upper()).orElse(null)),
                    new Column<>(
                            "gold_both_bad",
                            r -> r.accepted()
                                    .map(Accepted.ForComparison::bothBad)
                                    .orElse(null)),
                    new Column<>("right", r -> r.right().orElse(null))));

    /** The columns of overall ratings. */
    public static final JudgmentColumns<RatingRow> RATINGS = new JudgmentColumns<>(
            RatingRow.class,
            List.of(
                    new Column<>("overall", r -> number(r.overall())),
                    new Column<>("response", RatingRow::response),
                    new Column<>("dwell_ms", RatingRow::dwellMillis),
                    new Column<>("spans", RatingRow::spans),
                    new Column<>("characters", r -> characters(r.facts().length(r.response(), Scope.CONVERSATION))),
                    new Column<>("words", r -> wordCount(r.facts().length(r.response(), Scope.CONVERSATION))),
                    new Column<>("model", r -> r.facts().model(r.response())),
                    new Column<>(
                            "gold_least",
                            r -> r.gold().map(Accepted.LevelRange::least).orElse(null)),
                    new Column<>(
                            "gold_most",
                            r -> r.gold().map(Accepted.LevelRange::most).orElse(null)),
                    new Column<>("right", r -> r.right().orElse(null))));

    /** The columns of levels of criteria. */
    public static final JudgmentColumns<CriterionRow> CRITERIA = new JudgmentColumns<>(
            CriterionRow.class,
            List.of(
                    new Column<>("criterion", r -> r.score().criterion()),
                    new Column<>("level", r -> r.score().level()),
                    new Column<>("response", r -> r.score().response()),
                    new Column<>(
                            "characters",
                            r -> characters(r.facts().length(r.score().response(), Scope.CONVERSATION))),
                    new Column<>(
                            "words", r -> wordCount(r.facts().length(r.score().response(), Scope.CONVERSATION))),
                    new Column<>("model", r -> r.facts().model(r.score().response()))));

    private final Class<R> rows;
    private final List<Column<R>> own;

    private JudgmentColumns(Class<R> rows, List<Column<R>> own) {
        this.rows = rows;
        this.own = own;
    }

    /** The names of the columns in order. */
    public List<String> names() {
        return Stream.concat(COMMON.stream().map(Column::name), own.stream().map(Column::name))
                .toList();
    }

    /** The cells of a row; empty when it is a row of other columns. */
    public Optional<List<String>> cells(JudgmentRow row) {
        if (!rows.isInstance(row)) {
            return Optional.empty();
        }
        R mine = rows.cast(row);
        return Optional.of(Stream.concat(
                        COMMON.stream().map(c -> cell(c.value.apply(row.facts()))),
                        own.stream().map(c -> cell(c.value.apply(mine))))
                .toList());
    }

    private static String cell(@Nullable Object value) {
        return value == null ? "" : value instanceof Boolean yes ? (yes ? "1" : "0") : value.toString();
    }

    /** A number that is -1 when nobody said it. */
    private static @Nullable Long known(long value) {
        return value < 0 ? null : Long.valueOf(value);
    }

    private static String words(Set<? extends Enum<?>> set) {
        return set.stream().map(OutcomeWords::code).sorted().collect(Collectors.joining(" "));
    }

    private static @Nullable String tier(@Nullable Gold gold) {
        Tier tier = gold == null ? null : gold.tier();
        return tier == null ? null : OutcomeWords.code(tier);
    }

    private static @Nullable String label(PreferenceRow row) {
        if (row.preference().isEmpty()) {
            return null;
        }
        int preference = row.preference().getAsInt();
        return preference > 0 ? "A" : preference < 0 ? "B" : "tie";
    }

    private static @Nullable Integer number(OptionalInt value) {
        return value.isPresent() ? Integer.valueOf(value.getAsInt()) : null;
    }

    private static @Nullable Integer characters(@Nullable TextLength length) {
        return length == null ? null : Integer.valueOf(length.characters());
    }

    private static @Nullable Integer wordCount(@Nullable TextLength length) {
        return length == null ? null : Integer.valueOf(length.words());
    }
}
