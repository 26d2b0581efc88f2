package org.touchstone.ui.evidence;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.touchstone.domain.evidence.Severity;
import org.touchstone.domain.evidence.Span;
import org.touchstone.domain.evidence.SpanType;

/** Turns a selection into a mark, and two marks into a contradiction. Screen thread only. */
public final class MarkingModel {
    /**
     * A mark that is being created or edited.
     *
     * @param mark its present values
     * @param number of the mark being edited, 0 for a new one
     */
    public record Editing(MarkDraft mark, int number) {}

    private final FindingsModel findings;
    private final ReadOnlyObjectWrapper<Optional<Editing>> editing = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<OptionalInt> firstOfContradiction =
            new ReadOnlyObjectWrapper<>(OptionalInt.empty());
    private SpanType lastType = SpanType.FACTUAL_ERROR;

    public MarkingModel(FindingsModel findings) {
        this.findings = findings;
    }

    public void load() {
        editing.set(Optional.empty());
        firstOfContradiction.set(OptionalInt.empty());
    }

    public ReadOnlyObjectProperty<Optional<Editing>> editingProperty() {
        return editing.getReadOnlyProperty();
    }

    public Optional<Editing> editing() {
        return editing.get();
    }

    /** The mark that still lacks the passage that contradicts it. */
    public ReadOnlyObjectProperty<OptionalInt> firstOfContradictionProperty() {
        return firstOfContradiction.getReadOnlyProperty();
    }

    /** Begins a mark with the type used last, because errors of one type often come together. */
    public void begin(Selection at) {
        editing.set(Optional.of(new Editing(MarkDraft.of(at).withType(lastType), 0)));
    }

    /** Opens an existing mark for editing. */
    public void change(int number) {
        Optional<Span> span = findings.span(number);
        span.ifPresent(s -> editing.set(Optional.of(
                new Editing(new MarkDraft(FindingsModel.place(s), s.type(), s.severity(), s.note()), number))));
    }

    public void chooseType(SpanType type) {
        replace(e -> new Editing(e.mark().withType(type), e.number()));
    }

    public void chooseSeverity(Severity severity) {
        replace(e -> new Editing(e.mark().withSeverity(severity), e.number()));
    }

    public void note(String text) {
        replace(e -> new Editing(e.mark().withNote(text), e.number()));
    }

    private void replace(UnaryOperator<Editing> change) {
        editing.set(editing.get().map(change));
    }

    /** Saves the mark being created or edited. */
    public void keep() {
        Optional<Editing> made = editing.get();
        if (made.isEmpty()) {
            return;
        }
        editing.set(Optional.empty());
        MarkDraft mark = made.get().mark();
        if (mark.type() != SpanType.CONTRADICTION) {
            lastType = mark.type();
        }
        if (made.get().number() == 0) {
            findings.addMark(mark);
        } else {
            findings.changeMark(made.get().number(), mark);
        }
    }

    /** Removes the mark being edited, or drops the one being created. */
    public void remove() {
        Optional<Editing> made = editing.get();
        editing.set(Optional.empty());
        made.filter(e -> e.number() != 0).ifPresent(e -> findings.removeMark(e.number()));
    }

    /**
     * Leaves without a change; an unfinished contradiction keeps its first mark. Returns whether there was anything
     * to leave.
     */
    public boolean cancel() {
        boolean something =
                editing.get().isPresent() || firstOfContradiction.get().isPresent();
        editing.set(Optional.empty());
        firstOfContradiction.set(OptionalInt.empty());
        return something;
    }

    /**
     * The first call marks a passage, the second marks the passage that contradicts it and links the two.
     *
     * @return whether the link is complete
     */
    public boolean contradiction(Selection at) {
        MarkDraft mark = MarkDraft.of(at).withType(SpanType.CONTRADICTION);
        OptionalInt first = firstOfContradiction.get();
        if (first.isPresent() && findings.span(first.getAsInt()).isPresent()) {
            firstOfContradiction.set(OptionalInt.empty());
            findings.addContradiction(first.getAsInt(), mark);
            return true;
        }
        firstOfContradiction.set(OptionalInt.of(findings.addMark(mark)));
        return false;
    }
}
