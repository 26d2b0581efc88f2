package org.touchstone.ui.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.touchstone.domain.item.Role;
import org.touchstone.domain.item.Turn;
import org.touchstone.ui.evidence.EvidenceStyles;
import org.touchstone.ui.judging.view.JudgingStyles;
import org.touchstone.ui.kit.StyleClass;
import org.touchstone.ui.kit.Words;
import org.touchstone.ui.kit.appearance.AppearanceAndKeys;
import org.touchstone.ui.kit.controls.Buttons;
import org.touchstone.ui.kit.controls.Forms;
import org.touchstone.ui.kit.keys.KeyCap;

/**
 * The prompt, or the conversation that both sides share, shown once. Folded, it shows a few lines of the last turn;
 * unfolded, every turn can be opened and closed. Only open turns are laid out, so that long conversations cost
 * nothing.
 */
public final class PromptView extends VBox {
    private static final int OPEN_LINES = 24;
    private static final int OPEN_ALL_UP_TO = 12;
    private static final int SUMMARY = 110;
    private static final double MOST_SHARE = 0.3;

    private final AppearanceAndKeys looks;
    private final Label role = StyleClass.style(new Label(), PromptStyles.PROMPT_ROLE);
    private final Button unfold;
    private final VBox body = new VBox();
    private final ScrollPane scroll = StyleClass.style(new ScrollPane(), JudgingStyles.QUIET_SCROLL);
    private List<Turn> turns = List.of();
    private Optional<PromptTurn> last = Optional.empty();
    private boolean unfolded;
    private double room = 400;
    private int foldedLines = 3;
    private boolean hidden;

    public PromptView(AppearanceAndKeys looks) {
        this.looks = looks;
        unfold = StyleClass.style(Buttons.flat("", this::toggle), JudgingStyles.SMALL_BUTTON);
        unfold.setGraphic(new KeyCap(looks.keys(), PromptActions.FOLD_PROMPT));
        unfold.setContentDisplay(ContentDisplay.RIGHT);
        HBox head = new HBox(role, Forms.spacer(), unfold);
        head.setAlignment(Pos.CENTER_LEFT);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.vvalueProperty().addListener(changed -> cull());
        scroll.viewportBoundsProperty().addListener(changed -> cull());
        StyleClass.style(this, PromptStyles.PROMPT);
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText("Prompt");
        getChildren().setAll(head, body);
        setMinHeight(USE_PREF_SIZE);
    }

    /** Shows the prompt of an item, folded. */
    public void show(List<Turn> prompt) {
        boolean sameNodes = !unfolded && last.isPresent() && !prompt.isEmpty();
        turns = prompt;
        unfolded = false;
        if (sameNodes) {
            showIfWanted();
            label();
            last.ifPresent(turn -> turn.show(turns.get(turns.size() - 1)));
        } else {
            rebuild();
        }
    }

    /** Labels whose turn is shown and how much unfolding would show. */
    private void label() {
        unfold.setText(unfolded ? "Fold" : turns.size() > 1 ? "Whole conversation" : "More");
        int earlier = turns.size() - 1;
        role.setText(RoleWords.role(turns.get(earlier).role())
                + (earlier > 0 ? ", after " + Words.count(earlier, "earlier turn") : ""));
    }

    public void clear() {
        turns = List.of();
        rebuild();
    }

    /**
     * Fits the prompt into the screen.
     *
     * @param height of the screen in px; the unfolded prompt takes a limited share of it
     * @param lines of the folded prompt
     */
    public void fit(double height, int lines) {
        room = height;
        foldedLines = lines;
        if (!unfolded) {
            last.ifPresent(turn -> turn.setMost(lines));
        }
        scroll.setMaxHeight(mostHeight());
    }

    private double mostHeight() {
        return Math.max(80, MOST_SHARE * room);
    }

    private int linesWithin(double height) {
        return (int) Math.max(2, Math.floor(height / (2 * looks.em())));
    }

    /** Hides the prompt while something else needs its space. */
    public void setHidden(boolean away) {
        hidden = away;
        showIfWanted();
    }

    private void showIfWanted() {
        setVisible(!turns.isEmpty() && !hidden);
        setManaged(isVisible());
    }

    public void toggle() {
        if (turns.size() > 1 || unfolded || last.map(PromptTurn::hasMore).orElse(false)) {
            unfolded = !unfolded;
            rebuild();
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        boolean more =
                unfolded || turns.size() > 1 || last.map(PromptTurn::hasMore).orElse(false);
        if (unfold.isVisible() != more) {
            unfold.setVisible(more);
        }
    }

    private void rebuild() {
        showIfWanted();
        getChildren().remove(1);
        if (turns.isEmpty()) {
            last = Optional.empty();
            getChildren().add(new Region());
            return;
        }
        label();
        if (unfolded && turns.size() > 1) {
            role.setText("Conversation, " + Words.count(turns.size(), "turn"));
            List<Node> rows = new ArrayList<>();
            for (int i = 0; i < turns.size(); i++) {
                rows.add(row(turns.get(i), turns.size() <= OPEN_ALL_UP_TO || i == turns.size() - 1));
            }
            VBox all = new Rows();
            all.getChildren().setAll(rows);
            scroll.setContent(all);
            scroll.setMaxHeight(mostHeight());
            getChildren().add(scroll);
            return;
        }
        Turn shown = turns.get(turns.size() - 1);
        PromptTurn text = new PromptTurn(shown, looks, unfolded ? linesWithin(mostHeight()) : foldedLines);
        last = Optional.of(text);
        getChildren().add(text);
    }

    /** The turns; checked again whenever they move. */
    private final class Rows extends VBox {
        private static final double GAP = 6;

        Rows() {
            super(GAP);
        }

        @Override
        protected void layoutChildren() {
            super.layoutChildren();
            cull();
        }
    }

    /**
     * Removes turns far outside the viewport from the scene but keeps their space. The toolkit would otherwise visit
     * every line of 200 turns in every frame of a scroll.
     */
    private void cull() {
        if (!(scroll.getContent() instanceof VBox all)) {
            return;
        }
        double height = scroll.getViewportBounds().getHeight();
        double top = scroll.getVvalue() * Math.max(0, all.getHeight() - height);
        for (Node row : all.getChildren()) {
            double from = row.getBoundsInParent().getMinY();
            double to = row.getBoundsInParent().getMaxY();
            row.setVisible(to >= top - height && from <= top + 2 * height);
        }
    }

    private VBox row(Turn turn, boolean open) {
        VBox row = new VBox(2);
        Button header = StyleClass.style(Buttons.flat("", () -> {}), EvidenceStyles.MARK_ROW);
        header.setMaxWidth(Double.MAX_VALUE);
        header.setMinWidth(0);
        header.setAlignment(Pos.CENTER_LEFT);
        header.setOnAction(event -> toggleRow(row, header, turn));
        VBox.setVgrow(row, Priority.NEVER);
        row.getChildren().add(header);
        if (open) {
            toggleRow(row, header, turn);
        } else {
            label(header, turn, false);
        }
        return row;
    }

    private void toggleRow(VBox row, Button header, Turn turn) {
        boolean opens = row.getChildren().size() == 1;
        if (opens) {
            row.getChildren().add(new PromptTurn(turn, looks, OPEN_LINES));
        } else {
            row.getChildren().remove(1);
        }
        label(header, turn, opens);
    }

    private static void label(Button header, Turn turn, boolean open) {
        String who = RoleWords.role(turn.role());
        header.setText(open ? "▾  " + who : "▸  " + who + "   " + Words.oneLine(turn.content(), SUMMARY));
        header.setAccessibleText(who + (open ? ", open" : ", folded: " + Words.oneLine(turn.content(), SUMMARY)));
        StyleClass.MUTED.set(header, !open || turn.role() != Role.USER);
    }
}
