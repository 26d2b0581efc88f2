package org.touchstone.ui.evidence;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.touchstone.domain.evidence.CriterionScore;
import org.touchstone.domain.evidence.Findings;
import org.touchstone.domain.evidence.Flag;
import org.touchstone.domain.evidence.Span;
import org.touchstone.domain.evidence.SpanLink;
import org.touchstone.domain.item.Response;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.study.Criterion;
import org.touchstone.ui.judging.EditHistory;

/** Levels, reason, marks, links, flags and confidence. Screen thread only. */
public final class FindingsModel {
    private final EditHistory<?> bench;
    private List<Criterion> criteria = List.of();
    private Function<ResponseId, Response> responses = id -> {
        throw new IllegalStateException("No item is on the desk");
    };

    public FindingsModel(EditHistory<?> bench) {
        this.bench = bench;
    }

    /**
     * Loads an item. Call it after the edit history has loaded it.
     *
     * @param asked the criteria of its study
     * @param item returns a response by its id
     */
    public void load(List<Criterion> asked, Function<ResponseId, Response> item) {
        criteria = List.copyOf(asked);
        responses = item;
    }

    public Findings get() {
        return bench.findings();
    }

    public List<Criterion> criteria() {
        return criteria;
    }

    public OptionalInt level(Criterion criterion, ResponseId response) {
        return get().criteria().stream()
                .filter(c ->
                        c.criterion().equals(criterion.id()) && c.response().equals(response))
                .mapToInt(CriterionScore::level)
                .findFirst();
    }

    /** Sets a level; setting the same level again removes it. */
    public void setLevel(Criterion criterion, ResponseId response, int level) {
        if (level < 1 || level > criterion.levels()) {
            return;
        }
        boolean same = level(criterion, response).equals(OptionalInt.of(level));
        edit(EditHistory.Kind.LEVEL, f -> {
            List<CriterionScore> scores = new ArrayList<>(f.criteria());
            scores.removeIf(
                    c -> c.criterion().equals(criterion.id()) && c.response().equals(response));
            if (!same) {
                scores.add(new CriterionScore(criterion.id(), response, level));
            }
            return new Findings(scores, f.rationale(), f.spans(), f.links(), f.flags(), f.confidence());
        });
    }

    public void setRationale(String text) {
        edit(
                EditHistory.Kind.RATIONALE,
                f -> new Findings(f.criteria(), text, f.spans(), f.links(), f.flags(), f.confidence()));
    }

    public boolean hasFlag(Flag flag) {
        return get().flags().contains(flag);
    }

    public void toggleFlag(Flag flag) {
        edit(EditHistory.Kind.FLAG, f -> {
            Set<Flag> flags = EnumSet.noneOf(Flag.class);
            flags.addAll(f.flags());
            if (!flags.remove(flag)) {
                flags.add(flag);
            }
            return new Findings(f.criteria(), f.rationale(), f.spans(), f.links(), flags, f.confidence());
        });
    }

    /**
     * Sets the annotator's confidence.
     *
     * @param percent 50 to 100, or -1 for none
     */
    public void setConfidence(int percent) {
        edit(
                EditHistory.Kind.CONFIDENCE,
                f -> new Findings(f.criteria(), f.rationale(), f.spans(), f.links(), f.flags(), percent));
    }

    /** Changes the confidence by a number of points within its range; unset, it starts at 75. */
    public void stepConfidence(int percent) {
        int now = get().confidence();
        setConfidence(now == -1 ? 75 : Math.max(50, Math.min(100, now + percent)));
    }

    Optional<Span> span(int number) {
        return get().spans().stream().filter(s -> s.number() == number).findFirst();
    }

    /** Returns whether the judgment holds the maximum number of marks. */
    public boolean isFull() {
        return get().spans().size() >= Findings.MOST_SPANS;
    }

    /** Adds a mark and returns its number. */
    public int addMark(MarkDraft mark) {
        Span span = newSpan(mark);
        edit(EditHistory.Kind.MARK, f -> withSpans(f, added(f.spans(), span), f.links()));
        return span.number();
    }

    void changeMark(int number, MarkDraft mark) {
        edit(
                EditHistory.Kind.MARK,
                f -> withSpans(
                        f,
                        f.spans().stream()
                                .map(s -> s.number() == number
                                        ? new Span(
                                                number,
                                                s.response(),
                                                s.turn(),
                                                s.start(),
                                                s.end(),
                                                mark.type(),
                                                mark.severity(),
                                                mark.note())
                                        : s)
                                .toList(),
                        f.links()));
    }

    /** Removes a mark and its links. */
    public void removeMark(int number) {
        edit(
                EditHistory.Kind.MARK,
                f -> withSpans(
                        f,
                        f.spans().stream().filter(s -> s.number() != number).toList(),
                        f.links().stream()
                                .filter(l -> l.from() != number && l.to() != number)
                                .toList()));
    }

    /** Adds a second mark and links it to the first, as one undo step. Does nothing if the first was removed. */
    void addContradiction(int first, MarkDraft mark) {
        Optional<Span> other = span(first);
        if (other.isEmpty()) {
            return;
        }
        Span span = newSpan(mark);
        boolean inOrder = !span.response().equals(other.get().response())
                || span.turn() > other.get().turn()
                || (span.turn() == other.get().turn()
                        && span.start() >= other.get().start());
        SpanLink link = inOrder ? new SpanLink(first, span.number()) : new SpanLink(span.number(), first);
        edit(EditHistory.Kind.MARK, f -> {
            List<SpanLink> links = new ArrayList<>(f.links());
            links.add(link);
            return withSpans(f, added(f.spans(), span), links);
        });
    }

    private Span newSpan(MarkDraft mark) {
        int number = get().spans().stream().mapToInt(Span::number).max().orElse(0) + 1;
        Selection at = mark.at();
        return new Span(
                number, at.response(), at.turn(), at.start(), at.end(), mark.type(), mark.severity(), mark.note());
    }

    /** Returns the passage of a mark. */
    public static Selection place(Span span) {
        return new Selection(span.response(), span.turn(), span.start(), span.end());
    }

    /** Returns the marked words. */
    public String quote(Span span) {
        String text = responses.apply(span.response()).turns().get(span.turn()).content();
        return text.substring(Math.min(span.start(), text.length()), Math.min(span.end(), text.length()));
    }

    private void edit(EditHistory.Kind kind, UnaryOperator<Findings> change) {
        bench.editFindings(kind, change);
    }

    private static Findings withSpans(Findings f, List<Span> spans, List<SpanLink> links) {
        return new Findings(f.criteria(), f.rationale(), spans, links, f.flags(), f.confidence());
    }

    private static List<Span> added(List<Span> spans, Span span) {
        List<Span> all = new ArrayList<>(spans);
        all.add(span);
        return all;
    }
}
