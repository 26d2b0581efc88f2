package org.touchstone.ui.compare.screen;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.Node;
import org.touchstone.domain.evidence.Findings;
import org.touchstone.domain.evidence.Flag;
import org.touchstone.domain.item.Scope;
import org.touchstone.domain.presentation.Side;
import org.touchstone.ui.compare.CompareActions;
import org.touchstone.ui.compare.CompareViewModel;
import org.touchstone.ui.compare.cards.ReadingSurface;
import org.touchstone.ui.evidence.EvidenceActions;
import org.touchstone.ui.evidence.Selection;
import org.touchstone.ui.judging.FlowState;
import org.touchstone.ui.judging.JudgingActions;
import org.touchstone.ui.judging.Message;
import org.touchstone.ui.kit.appearance.AppearanceAndKeys;
import org.touchstone.ui.kit.keys.KeyAction;
import org.touchstone.ui.kit.keys.KeyBindings;
import org.touchstone.ui.prompt.PromptActions;

/**
 * The keys of the judging screen. Digits go to the control that has the focus: levels in the rubric, percent in the
 * confidence, the scale everywhere else. Tab switches sides while a card has the focus, and moves the focus
 * otherwise.
 */
final class CompareKeys {
    private final CompareViewModel model;
    private final CompareView view;
    private final ReadingSurface surface;
    private final CompareView.Exits exits;

    CompareKeys(CompareViewModel model, CompareView view, ReadingSurface surface, CompareView.Exits exits) {
        this.model = model;
        this.view = view;
        this.surface = surface;
        this.exits = exits;
    }

    void install(Node on, AppearanceAndKeys looks) {
        KeyBindings keys = new KeyBindings(looks.keys());
        for (int i = 0; i < CompareActions.POSITIONS.size(); i++) {
            int digit = i + 1;
            keys.when(CompareActions.POSITIONS.get(i), this::isScaleOpen, () -> digit(digit));
        }
        judging(keys, CompareActions.BOTH_BAD, model::toggleBothBad);
        judging(keys, EvidenceActions.NOT_MY_FIELD, () -> model.toggleFlag(Flag.NOT_MY_FIELD));
        judging(keys, JudgingActions.SUBMIT, model::proceed);
        judging(keys, JudgingActions.SUBMIT_ANYWHERE, model::proceed);
        judging(keys, JudgingActions.UNDO_EDIT, model.judging()::undoEdit);
        judging(keys, JudgingActions.REDO_EDIT, model.judging()::redoEdit);
        keys.when(JudgingActions.UNDO, this::isScaleShown, model.judging()::undoSubmit);
        keys.when(JudgingActions.LEAVE, this::escape);
        bindReading(keys);
        bindDetails(keys);
        keys.install(on);
    }

    private void bindReading(KeyBindings keys) {
        reading(keys, JudgingActions.NEXT_LINES, () -> surface.slotful(side(), 1));
        reading(keys, JudgingActions.PREVIOUS_LINES, () -> surface.slotful(side(), -1));
        reading(keys, JudgingActions.LINE_DOWN, () -> surface.lines(side(), 1));
        reading(keys, JudgingActions.LINE_UP, () -> surface.lines(side(), -1));
        reading(keys, JudgingActions.TO_START, () -> surface.toStart(side()));
        reading(keys, CompareActions.OTHER_SIDE, model.reading()::switchSide);
        reading(keys, CompareActions.LEFT_SIDE, () -> model.reading().activate(Side.LEFT));
        reading(keys, CompareActions.RIGHT_SIDE, () -> model.reading().activate(Side.RIGHT));
        judging(keys, JudgingActions.NEXT_SCOPE, () -> scope(1));
        judging(keys, JudgingActions.PREVIOUS_SCOPE, () -> scope(-1));
        judging(keys, PromptActions.FOLD_PROMPT, view.prompt()::toggle);
        judging(keys, PromptActions.FIND, view.findBar()::open);
        judging(keys, EvidenceActions.SELECT, () -> {
            view.focusReading();
            surface.selectSentence();
        });
        judging(keys, EvidenceActions.MARK, this::mark);
        judging(keys, EvidenceActions.LINK, this::link);
    }

    private void bindDetails(KeyBindings keys) {
        judging(keys, EvidenceActions.CRITERIA, () -> view.openDetails().enterCriteria());
        judging(keys, EvidenceActions.REASON, () -> view.openDetails().enterReason());
        judging(keys, EvidenceActions.FLAGS, () -> view.openDetails().enterFlags());
        judging(keys, EvidenceActions.CONFIDENCE, () -> view.openDetails().enterConfidence());
        judging(keys, JudgingActions.TIME, () -> view.openDetails().enterTime());
        judging(keys, EvidenceActions.DETAILS, this::foldDetails);
        judging(keys, PromptActions.GUIDELINES, exits.guidelines());
        judging(keys, JudgingActions.NEXT_REGION, this::nextRegion);
    }

    private void judging(KeyBindings keys, KeyAction action, Runnable does) {
        keys.when(action, this::isScaleOpen, does);
    }

    private void reading(KeyBindings keys, KeyAction action, Runnable does) {
        keys.when(action, () -> isScaleOpen() && view.isReading(), does);
    }

    /** Returns whether single keys act on the item: one is open and no mark is being edited. */
    private boolean isScaleOpen() {
        return model.state() == FlowState.JUDGING && isScaleShown();
    }

    private boolean isScaleShown() {
        return model.marking().editing().isEmpty();
    }

    private Side side() {
        return model.reading().activeSide();
    }

    private void digit(int n) {
        if (!view.details().digit(n)) {
            model.vote(n - 4);
        }
    }

    private void scope(int step) {
        List<Scope> scopes = model.votes().scopes();
        if (scopes.size() > 1) {
            int at = scopes.indexOf(model.votes().activeScope());
            model.votes().select(scopes.get(Math.floorMod(at + step, scopes.size())));
        } else {
            model.votes().showTurn(model.reading().shownTurn() + step);
        }
    }

    private void mark() {
        Optional<Selection> selected = surface.selection();
        if (selected.isPresent() && isFull()) {
            return;
        }
        if (selected.isPresent()) {
            model.marking().begin(selected.get());
        } else if (!view.openDetails().enterMarks()) {
            sayHowToSelect();
        }
    }

    private void link() {
        Optional<Selection> selected = surface.selection();
        if (selected.isEmpty()) {
            sayHowToSelect();
            return;
        }
        if (isFull()) {
            return;
        }
        boolean complete = model.marking().contradiction(selected.get());
        OptionalInt first = model.marking().firstOfContradictionProperty().get();
        surface.clearSelection();
        model.say(
                complete
                        ? Message.quiet("The contradiction is linked.")
                        : Message.needsYou("Mark " + first.orElse(0)
                                + ": now select the passage that contradicts it, in any turn, and press X."));
    }

    private boolean isFull() {
        boolean full = model.findings().isFull();
        if (full) {
            model.say(Message.needsYou(
                    "A judgment has at most " + Findings.MOST_SPANS + " marks. Remove one before you add another."));
        }
        return full;
    }

    private void sayHowToSelect() {
        model.say(Message.needsYou(
                "Select words first: press S for a sentence, or hold Shift and use the arrow" + " keys."));
    }

    private void foldDetails() {
        view.detailsOpenProperty().set(!view.detailsOpenProperty().get());
        if (!view.detailsOpenProperty().get()) {
            view.focusReading();
        }
    }

    private void nextRegion() {
        if (view.isReading()) {
            view.scale().buttons().get(0).requestFocus();
        } else if (view.isWithin(view.scale())) {
            view.openDetails().enterCriteria();
        } else if (view.isWithin(view.details())) {
            view.submitButton().requestFocus();
        } else {
            view.focusReading();
        }
    }

    private void escape() {
        boolean onDesk = model.state() == FlowState.JUDGING;
        if (onDesk && (model.marking().cancel() || !view.isReading())) {
            view.focusReading();
        } else if (onDesk && surface.selection().isPresent()) {
            surface.clearSelection();
        } else {
            exits.leave().run();
        }
    }
}
