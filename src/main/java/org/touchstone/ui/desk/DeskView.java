package org.touchstone.ui.desk;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.touchstone.domain.evidence.Span;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.item.Role;
import org.touchstone.domain.study.Criterion;
import org.touchstone.ui.cards.ReadingSurface;
import org.touchstone.ui.evidence.CriteriaView;
import org.touchstone.ui.evidence.DetailsView;
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
import org.touchstone.ui.kit.Focus;
import org.touchstone.ui.kit.StyleClass;
import org.touchstone.ui.kit.appearance.AppearanceAndKeys;
import org.touchstone.ui.kit.controls.Buttons;
import org.touchstone.ui.prompt.FindBar;
import org.touchstone.ui.prompt.PromptActions;
import org.touchstone.ui.prompt.PromptView;
import org.touchstone.workstation.session.OpenItem;

/** The judging screen as painted: prompt, cards, decision, details, and the bar with what is asked. */
public class DeskView extends StackPane {
    /**
     * Where the screen leads.
     *
     * @param leave to whatever lies behind it
     * @param guidelines opens the guidelines of the study on the desk
     */
    public record Exits(Runnable leave, Runnable guidelines) {}

    private static final double DETAILS_EM = 15.2;
    private static final double DETAILS_COMPACT_EM = 9.5;
    /** Below this height the details stand in the place of prompt and hints, and only while they are wanted. */
    private static final double COMPACT_EM = 44;

    private static final double SPACING = 10;
    private static final int CARD_LINES = 5;

    /** Width from which there is room for something beside the cards, and how wide that is. */
    private static final double BESIDE_FROM_EM = 70;

    private static final double BESIDE_EM = 28;
    private static final double BESIDE_GAP = 20;

    private final DeskModel model;
    private final AppearanceAndKeys looks;
    private final ReadingSurface surface;
    private final PromptView prompt;
    private final DecisionPart decision;
    private final List<Region> beside;
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

    protected DeskView(
            DeskModel model, AppearanceAndKeys looks, ReadingSurface surface, Exits exits, DeskContent content) {
        this.model = model;
        this.looks = looks;
        this.surface = surface;
        prompt = new PromptView(looks);
        decision = content.decision();
        beside = content.beside();
        details = makeDetails(content);
        markEditor = new MarkEditorView(model.marking(), () -> {
            surface.clearSelection();
            focusReading();
        });
        find = new FindBar(PromptActions.FIND.title(), content.nowhere(), surface::find, this::focusReading);
        submit = Buttons.withKey(Buttons.primary("Submit", model::proceed), looks.keys(), JudgingActions.SUBMIT);
        JudgingModel<?> judging = model.judging();
        hints = new MessageLine(judging.messageProperty(), judging.flow().undoableProperty(), content.hints(), looks);
        message = new StackPane(hints, find);
        voting = new VBox(SPACING, decision.node(), message);
        StackPane voteOrMark = new StackPane(voting, markEditor);
        Button guidelines =
                Buttons.withKey(Buttons.flat("Guidelines", exits.guidelines()), looks.keys(), PromptActions.GUIDELINES);
        HBox bar = StyleClass.style(
                new HBox(new ChecklistView(judging.changesProperty(), model::checklist), guidelines, submit),
                JudgingStyles.DECISION_BAR);
        bar.setAlignment(Pos.CENTER_LEFT);
        // Large text takes a second row: what is still needed is never cut off.
        bar.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(bar.getChildren().get(0), Priority.ALWAYS);
        HBox cards = new HBox(BESIDE_GAP, surface.node());
        cards.getChildren().addAll(content.beside());
        cards.setMinHeight(0);
        HBox.setHgrow(surface.node(), Priority.ALWAYS);
        VBox.setVgrow(cards, Priority.ALWAYS);
        page = StyleClass.style(new VBox(prompt, cards), JudgingStyles.JUDGING);
        page.getChildren().addAll(content.between());
        page.getChildren().addAll(voteOrMark, details, bar);
        page.setFillWidth(true);
        StateNodes nodes = new StateNodes(judging.flow(), exits.leave());
        stateNodes = state -> states.getChildren().setAll(nodes.of(state));
        getChildren().addAll(page, states);
        markEditor.setVisible(false);
        markEditor.setManaged(false);
        listen();
        refreshState();
    }

    private DetailsView makeDetails(DeskContent content) {
        JudgingModel<?> judging = model.judging();
        ReadOnlyLongProperty changes = judging.changesProperty();
        return new DetailsView(
                looks,
                new CriteriaView(changes, model.findings(), content.name(), content.rated()),
                new ReasonView(changes, model.findings(), judging.history()),
                new MarksView(changes, model.findings(), model.marking(), new Marked(content)),
                new FlagsView(
                        changes,
                        model.findings(),
                        model::toggleFlag,
                        new TimeField(changes, model.track().clock(), judging::correctTime, judging::say, looks),
                        looks));
    }

    private void listen() {
        model.judging().itemProperty().addListener(changed -> refreshItem());
        model.judging().changesProperty().addListener(changed -> refreshChange());
        model.track().shownTurnProperty().addListener(changed -> refreshChange());
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
            // The details come back as they were when there is room again.
            boolean open = detailsOpen.get();
            detailsOpen.set(!tight && wantedWhenRoomy);
            if (tight) {
                wantedWhenRoomy = open;
            }
        }
        decision.fit(getWidth());
        details.fit(getWidth());
        hints.fit(getWidth() / em);
        prompt.fit(getHeight(), tight ? 1 : 3);
        double height = (tight ? DETAILS_COMPACT_EM : DETAILS_EM) * em;
        details.setMinHeight(height);
        details.setPrefHeight(height);
        details.setMaxHeight(height);
        surface.node().setMinHeight(CARD_LINES * 2 * em);
        for (Region part : beside) {
            boolean roomy = getWidth() >= BESIDE_FROM_EM * em;
            part.setVisible(roomy);
            part.setManaged(roomy);
            part.setMinWidth(BESIDE_EM * em);
            part.setPrefWidth(BESIDE_EM * em);
            part.setMaxWidth(BESIDE_EM * em);
        }
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
        shownTurn = model.track().shownTurn();
        shownStage = model.stage();
        surface.show(item, shownStage);
    }

    private void refreshChange() {
        shown.ifPresent(item -> {
            if (shownTurn != model.track().shownTurn() || shownStage != model.stage()) {
                showTexts(item);
            }
            surface.paintMarks(model.findings().get().spans());
        });
        submit.setText(model.proceedWords());
        StyleClass.PRIMARY_BUTTON.set(submit, model.isReady());
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
            // What had the focus while the item was fetched is gone; left alone, the focus would fall to the
            // navigation.
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

    /** Goes to the turn and place of a mark. */
    private void jump(Span span) {
        shown.ifPresent(item -> {
            var turns = item.item().response(span.response()).turns();
            int assistant = (int) turns.subList(0, Math.min(turns.size(), span.turn() + 1)).stream()
                    .filter(t -> t.role() == Role.ASSISTANT)
                    .count();
            model.showTurn(Math.max(1, assistant));
            surface.jumpTo(FindingsModel.place(span));
        });
    }

    void focusReading() {
        surface.focus();
    }

    /** Puts the focus where work goes on: on the active side, or on the button of a state. */
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

    /** Whether the node or one of its parents has the focus. */
    boolean isWithin(Node ancestor) {
        return Focus.isWithin(ancestor);
    }

    BooleanProperty detailsOpenProperty() {
        return detailsOpen;
    }

    DetailsView openDetails() {
        detailsOpen.set(true);
        return details;
    }

    /** The criterion whose levels have the focus. */
    protected final ReadOnlyObjectProperty<Optional<Criterion>> askedCriterionProperty() {
        return details.askedCriterionProperty();
    }

    DetailsView details() {
        return details;
    }

    /** Where one decides. */
    DecisionPart decision() {
        return decision;
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

    /** What the marks are on. */
    private final class Marked implements MarksView.Desk {
        private final DeskContent content;

        Marked(DeskContent content) {
            this.content = content;
        }

        @Override
        public boolean isOpen() {
            return model.judging().itemProperty().get().isPresent();
        }

        @Override
        public String name(ResponseId response) {
            return isOpen() ? content.name().apply(response) : "";
        }

        @Override
        public void jump(Span span) {
            DeskView.this.jump(span);
        }
    }
}
