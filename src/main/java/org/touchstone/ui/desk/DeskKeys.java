package org.touchstone.ui.desk;

import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.Node;
import org.touchstone.domain.evidence.Findings;
import org.touchstone.domain.evidence.Flag;
import org.touchstone.ui.cards.ReadingSurface;
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
 * What the keys of a judging screen do that all kinds have. Digits belong to whatever has the focus: levels in the rubric,
 * percent in the confidence, the decision everywhere else.
 */
public abstract class DeskKeys {
    private final DeskModel model;
    private final DeskView view;
    private final ReadingSurface surface;
    private final DeskView.Exits exits;

    protected DeskKeys(DeskModel model, DeskView view, ReadingSurface surface, DeskView.Exits exits) {
        this.model = model;
        this.view = view;
        this.surface = surface;
        this.exits = exits;
    }

    /** Binds what only this kind has; bound before all others. */
    protected abstract void bindOwn(KeyBindings keys);

    final void install(Node on, AppearanceAndKeys looks) {
        KeyBindings keys = new KeyBindings(looks.keys());
        bindOwn(keys);
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
        reading(keys, JudgingActions.NEXT_LINES, () -> surface.slotful(place(), 1));
        reading(keys, JudgingActions.PREVIOUS_LINES, () -> surface.slotful(place(), -1));
        reading(keys, JudgingActions.LINE_DOWN, () -> surface.lines(place(), 1));
        reading(keys, JudgingActions.LINE_UP, () -> surface.lines(place(), -1));
        reading(keys, JudgingActions.TO_START, () -> surface.toStart(place()));
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

    /** Binds a key that works while an item is on the desk. */
    protected final void judging(KeyBindings keys, KeyAction action, Runnable does) {
        keys.when(action, this::isScaleOpen, does);
    }

    /** Binds a key that works while one of the cards has the focus. */
    protected final void reading(KeyBindings keys, KeyAction action, Runnable does) {
        keys.when(action, () -> isScaleOpen() && view.isReading(), does);
    }

    /** Whether single keys go to the item: there is one, and no mark is being named. */
    private boolean isScaleOpen() {
        return model.state() == FlowState.JUDGING && isScaleShown();
    }

    private boolean isScaleShown() {
        return model.marking().editing().isEmpty();
    }

    private int place() {
        return model.track().activePlace();
    }

    /** Binds the key of a digit: what has the focus in the details takes it, else this is done. */
    protected final void digit(KeyBindings keys, KeyAction action, int n, Runnable otherwise) {
        judging(keys, action, () -> digit(n, otherwise));
    }

    private void digit(int n, Runnable otherwise) {
        if (!view.details().digit(n)) {
            otherwise.run();
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
                                + " waits: select the passage that contradicts it, in any turn, and press X."));
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
        model.say(Message.needsYou("Select words first: S takes a sentence, Shift with the arrows any words."));
    }

    private void foldDetails() {
        view.detailsOpenProperty().set(!view.detailsOpenProperty().get());
        if (!view.detailsOpenProperty().get()) {
            view.focusReading();
        }
    }

    private void nextRegion() {
        if (view.isReading()) {
            view.decision().enter();
        } else if (view.isWithin(view.decision().node())) {
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
