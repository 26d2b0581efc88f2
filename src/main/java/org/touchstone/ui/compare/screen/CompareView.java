package org.touchstone.ui.compare.screen;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.touchstone.domain.evidence.Span;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.item.Role;
import org.touchstone.domain.presentation.Side;
import org.touchstone.ui.compare.CompareActions;
import org.touchstone.ui.compare.CompareViewModel;
import org.touchstone.ui.compare.NextStep;
import org.touchstone.ui.compare.Pair;
import org.touchstone.ui.compare.ScaleWords;
import org.touchstone.ui.compare.cards.ReadingSurface;
import org.touchstone.ui.compare.decision.ScaleView;
import org.touchstone.ui.compare.decision.ScopesView;
import org.touchstone.ui.evidence.CriteriaView;
import org.touchstone.ui.evidence.DetailsView;
import org.touchstone.ui.evidence.EvidenceActions;
import org.touchstone.ui.evidence.FindingsModel;
import org.touchstone.ui.evidence.FlagsView;
import org.touchstone.ui.evidence.MarkEditorView;
import org.touchstone.ui.evidence.MarksView;
import org.touchstone.ui.evidence.ReasonView;
import org.touchstone.ui.judging.FlowState;
import org.touchstone.ui.judging.JudgingActions;
import org.touchstone.ui.judging.JudgingModel;
import org.touchstone.ui.judging.Stage;
import org.touchstone.ui.judging.view.ChecklistView;
import org.touchstone.ui.judging.view.JudgingStyles;
import org.touchstone.ui.judging.view.MessageLine;
import org.touchstone.ui.judging.view.StateNodes;
import org.touchstone.ui.judging.view.TimeField;
import org.touchstone.ui.kit.StyleClass;
import org.touchstone.ui.kit.appearance.AppearanceAndKeys;
import org.touchstone.ui.kit.controls.Buttons;
import org.touchstone.ui.kit.controls.Forms;
import org.touchstone.ui.kit.keys.CommonActions;
import org.touchstone.ui.prompt.FindBar;
import org.touchstone.ui.prompt.PromptActions;
import org.touchstone.ui.prompt.PromptView;
import org.touchstone.workstation.session.OpenItem;

/** The nodes of the judging screen: prompt, two cards, scale, details, decision. */
public final class CompareView extends StackPane {
    /**
     * Where the screen leads.
     *
     * @param leave goes to the screen behind this one
     * @param guidelines opens the guidelines of the open item's study
     */
    record Exits(Runnable leave, Runnable guidelines) {}

    private static final List<MessageLine.Hint> HINTS = List.of(
            new MessageLine.Hint("next lines", List.of(JudgingActions.NEXT_LINES), true),
            new MessageLine.Hint("other side", List.of(CompareActions.LEFT_SIDE, CompareActions.RIGHT_SIDE), true),
            new MessageLine.Hint("select", List.of(EvidenceActions.SELECT), false),
            new MessageLine.Hint("mark", List.of(EvidenceActions.MARK), false),
            new MessageLine.Hint("reason", List.of(EvidenceActions.REASON), false),
            new MessageLine.Hint("details", List.of(EvidenceActions.DETAILS), true),
            new MessageLine.Hint("undo submit", List.of(JudgingActions.UNDO), false),
            new MessageLine.Hint("keys", List.of(CommonActions.SHOW_KEYS), true));

    private static final double DETAILS_EM = 15.2;
    private static final double DETAILS_COMPACT_EM = 9.5;
    /** Below this height the details take the place of prompt and hints, and are shown only on demand. */
    private static final double COMPACT_EM = 44;

    private static final double SPACING = 10;
    private static final int CARD_LINES = 5;

    private final CompareViewModel model;
    private final AppearanceAndKeys looks;
    private final ReadingSurface surface;
    private final PromptView prompt;
    private final ScaleView scale;
    private final DetailsView details;
    private final MarkEditorView markEditor;
    private final FindBar find;
    private final Button submit;
    private final VBox page;
    private final VBox voting;
    private final StackPane message;
    private final MessageLine hints;
    private final StackPane states = new StackPane();
    private final BooleanProperty detailsOpen = new SimpleBooleanProperty(true);
    private final Consumer<FlowState> stateNodes;
    private Optional<OpenItem> shown = Optional.empty();
    private boolean compact;
    private boolean wantedWhenRoomy = true;
    private int shownTurn;
    private Stage shownStage = Stage.BLIND;

    CompareView(CompareViewModel model, AppearanceAndKeys looks, ReadingSurface surface, Exits exits) {
        this.model = model;
        this.looks = looks;
        this.surface = surface;
        prompt = new PromptView(looks);
        scale = new ScaleView(model, looks);
        details = makeDetails();
        markEditor = new MarkEditorView(model.marking(), () -> {
            surface.clearSelection();
            focusReading();
        });
        find = new FindBar(
                PromptActions.FIND.title(),
                "Not found in what both sides show so far",
                surface::find,
                this::focusReading);
        submit = Buttons.withKey(Buttons.primary("Submit", model::proceed), looks.keys(), JudgingActions.SUBMIT);
        JudgingModel<?> judging = model.judging();
        hints = new MessageLine(judging.messageProperty(), judging.flow().undoableProperty(), HINTS, looks);
        message = new StackPane(hints, find);
        voting = new VBox(SPACING, scale, message);
        StackPane voteOrMark = new StackPane(voting, markEditor);
        Button guidelines =
                Buttons.withKey(Buttons.flat("Guidelines", exits.guidelines()), looks.keys(), PromptActions.GUIDELINES);
        HBox decision = StyleClass.style(
                new HBox(
                        new ChecklistView(judging.changesProperty(), model::checklist),
                        Forms.spacer(),
                        guidelines,
                        submit),
                JudgingStyles.DECISION_BAR);
        decision.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(decision.getChildren().get(0), Priority.ALWAYS);
        VBox.setVgrow(surface.node(), Priority.ALWAYS);
        page = StyleClass.style(
                new VBox(prompt, surface.node(), new ScopesView(model, looks), voteOrMark, details, decision),
                JudgingStyles.JUDGING);
        page.setFillWidth(true);
        StateNodes nodes = new StateNodes(judging.flow(), exits.leave());
        stateNodes = state -> states.getChildren().setAll(nodes.of(state));
        getChildren().addAll(page, states);
        markEditor.setVisible(false);
        markEditor.setManaged(false);
        listen();
        refreshState();
    }

    private DetailsView makeDetails() {
        JudgingModel<?> judging = model.judging();
        ReadOnlyLongProperty changes = judging.changesProperty();
        return new DetailsView(
                looks,
                new CriteriaView(
                        changes,
                        model.findings(),
                        Arrays.stream(Side.values()).map(ScaleWords::side).toList(),
                        this::painted),
                new ReasonView(changes, model.findings(), judging.history()),
                new MarksView(changes, model.findings(), model.marking(), new Marked()),
                new FlagsView(
                        changes,
                        model.findings(),
                        model::toggleFlag,
                        new TimeField(
                                changes, model.reading().track().clock(), judging::correctTime, judging::say, looks),
                        looks));
    }

    /** Returns the responses of the open item, left before right. */
    private List<ResponseId> painted() {
        return model.judging()
                .itemProperty()
                .get()
                .map(open -> open.plan().order())
                .orElse(List.of());
    }

    private void listen() {
        model.judging().itemProperty().addListener(changed -> refreshItem());
        model.judging().changesProperty().addListener(changed -> refreshChange());
        model.reading().shownTurnProperty().addListener(changed -> refreshChange());
        model.judging().flow().aheadProperty().addListener((o, before, ahead) -> ahead.ifPresent(surface::prepare));
        model.judging().flow().stateProperty().addListener(changed -> refreshState());
        model.marking().editingProperty().addListener(changed -> refreshEditing());
        detailsOpen.addListener(changed -> showDetails());
        widthProperty().addListener(changed -> fit());
        heightProperty().addListener(changed -> fit());
        looks.appearance().addListener(changed -> fit());
        showDetails();
    }

    private void fit() {
        double em = looks.em();
        boolean tight = getHeight() > 0 && getHeight() < COMPACT_EM * em;
        if (tight != compact) {
            compact = tight;
            // Once there is room again, the details return to their earlier state.
            boolean open = detailsOpen.get();
            detailsOpen.set(!tight && wantedWhenRoomy);
            if (tight) {
                wantedWhenRoomy = open;
            }
        }
        scale.fit(getWidth());
        details.fit(getWidth());
        hints.fit(getWidth() / em);
        prompt.fit(getHeight(), tight ? 1 : 3);
        double height = (tight ? DETAILS_COMPACT_EM : DETAILS_EM) * em;
        details.setMinHeight(height);
        details.setPrefHeight(height);
        details.setMaxHeight(height);
        surface.node().setMinHeight(CARD_LINES * 2 * em);
        showDetails();
    }

    private void showDetails() {
        boolean open = detailsOpen.get();
        details.setVisible(open);
        details.setManaged(open);
        boolean instead = compact && open;
        prompt.setHidden(instead);
        message.setVisible(!instead);
        message.setManaged(!instead);
    }

    private void refreshItem() {
        Optional<OpenItem> item = model.judging().itemProperty().get();
        if (item.equals(shown)) {
            return;
        }
        shown = item;
        if (item.isEmpty()) {
            prompt.clear();
            surface.clear();
            return;
        }
        prompt.show(item.get().item().prompt());
        find.close();
        showTexts(item.get());
        surface.paintMarks(model.findings().get().spans());
        if (!states.isVisible()) {
            focusReading();
        }
    }

    private void showTexts(OpenItem item) {
        shownTurn = model.reading().shownTurn();
        shownStage = model.stage();
        surface.show(item, shownStage);
    }

    private void refreshChange() {
        shown.ifPresent(item -> {
            if (shownTurn != model.reading().shownTurn() || shownStage != model.stage()) {
                showTexts(item);
            }
            surface.paintMarks(model.findings().get().spans());
        });
        submit.setText(
                switch (model.nextStep()) {
                    case NEXT_SCOPE ->
                        model.votes()
                                .firstUnvoted()
                                .map(s -> "Go on to " + lower(ScaleWords.scope(s)))
                                .orElse("Submit");
                    case COMPLETE, REVEAL, SUBMIT -> "Submit";
                });
        StyleClass.PRIMARY_BUTTON.set(submit, model.nextStep() != NextStep.COMPLETE);
    }

    private static String lower(String words) {
        return Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }

    private void refreshState() {
        FlowState state = model.state();
        boolean onDesk = state == FlowState.JUDGING || state == FlowState.RECORDING;
        boolean arrives = onDesk && states.isVisible();
        page.setVisible(onDesk);
        states.setVisible(!onDesk);
        if (onDesk) {
            states.getChildren().clear();
        } else {
            stateNodes.accept(state);
        }
        if (arrives) {
            // The node that had the focus is gone; by default the focus would move to the navigation.
            focusReading();
        }
    }

    private void refreshEditing() {
        boolean editing = model.marking().editing().isPresent();
        boolean opens = editing && !markEditor.isVisible();
        markEditor.setVisible(editing);
        markEditor.setManaged(editing);
        voting.setVisible(!editing);
        if (opens) {
            markEditor.enter();
        }
    }

    /** Shows the turn of a mark and scrolls to it. */
    private void jump(Span span) {
        shown.ifPresent(item -> {
            var turns = item.item().response(span.response()).turns();
            int assistant = (int) turns.subList(0, Math.min(turns.size(), span.turn() + 1)).stream()
                    .filter(t -> t.role() == Role.ASSISTANT)
                    .count();
            model.votes().showTurn(Math.max(1, assistant));
            surface.jumpTo(FindingsModel.place(span));
        });
    }

    void focusReading() {
        surface.focus();
    }

    /** Focuses where work continues: the active side, or the button of a state. */
    void enter() {
        if (states.isVisible()) {
            states.getChildren().stream().findFirst().ifPresent(StateNodes::focus);
        } else {
            focusReading();
        }
    }

    public boolean isReading() {
        return surface.hasFocus();
    }

    /** Returns whether the focus owner is within the node. */
    boolean isWithin(Node ancestor) {
        for (Node at = getScene() == null ? null : getScene().getFocusOwner(); at != null; at = at.getParent()) {
            if (at == ancestor) {
                return true;
            }
        }
        return false;
    }

    BooleanProperty detailsOpenProperty() {
        return detailsOpen;
    }

    DetailsView openDetails() {
        detailsOpen.set(true);
        return details;
    }

    DetailsView details() {
        return details;
    }

    public ScaleView scale() {
        return scale;
    }

    PromptView prompt() {
        return prompt;
    }

    FindBar findBar() {
        return find;
    }

    Button submitButton() {
        return submit;
    }

    /** Connects the list of marks to this screen. */
    private final class Marked implements MarksView.Desk {
        @Override
        public boolean isOpen() {
            return model.judging().itemProperty().get().isPresent();
        }

        @Override
        public String name(ResponseId response) {
            return model.judging()
                    .itemProperty()
                    .get()
                    .map(open -> ScaleWords.side(Pair.sides(open).of(response)))
                    .orElse("");
        }

        @Override
        public void jump(Span span) {
            CompareView.this.jump(span);
        }
    }
}
