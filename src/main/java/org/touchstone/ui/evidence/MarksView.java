package org.touchstone.ui.evidence;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.touchstone.domain.evidence.Findings;
import org.touchstone.domain.evidence.Span;
import org.touchstone.domain.evidence.SpanLink;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.ui.judging.view.JudgingStyles;
import org.touchstone.ui.kit.StyleClass;
import org.touchstone.ui.kit.Words;
import org.touchstone.ui.kit.controls.Buttons;
import org.touchstone.ui.kit.controls.Forms;

/** The annotator's marks and contradictions. Choosing a mark scrolls to its passage; Delete removes it. */
public final class MarksView extends VBox {
    private static final int QUOTE = 60;

    private final FindingsModel findings;
    private final MarkingModel marking;
    private final Desk desk;
    private final VBox rows = StyleClass.style(new VBox(), EvidenceStyles.MARK_ROWS);
    private List<Span> spans = List.of();
    private List<SpanLink> links = List.of();
    private boolean built;

    /** The item that the marks belong to. */
    public interface Desk {
        /** Returns whether an item is open. */
        boolean isOpen();

        /** Returns the displayed name of a response. */
        String name(ResponseId response);

        /** Scrolls to the passage of a mark. */
        void jump(Span span);
    }

    /**
     * Creates a view that follows the findings.
     *
     * @param changes increases with every change of the findings
     */
    public MarksView(ReadOnlyLongProperty changes, FindingsModel findings, MarkingModel marking, Desk desk) {
        this.findings = findings;
        this.marking = marking;
        this.desk = desk;
        ScrollPane scroll = StyleClass.style(new ScrollPane(rows), JudgingStyles.QUIET_SCROLL);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().add(scroll);
        changes.addListener(changed -> refresh());
        refresh();
    }

    private void refresh() {
        Findings now = findings.get();
        if (built && now.spans().equals(spans) && now.links().equals(links)) {
            return;
        }
        built = true;
        spans = now.spans();
        links = now.links();
        rows.getChildren().clear();
        if (spans.isEmpty() || !desk.isOpen()) {
            rows.getChildren()
                    .add(Forms.hint("Select words and press M to mark them. Press X on each of two"
                            + " passages to link a contradiction."));
            return;
        }
        spans.forEach(span -> rows.getChildren().add(row(span)));
    }

    private HBox row(Span span) {
        String words = Words.oneLine(findings.quote(span), QUOTE);
        Label text = new Label(span.number() + "  " + EvidenceWords.type(span.type()) + suffix(span));
        Label quote = StyleClass.style(new Label("“" + words + "”"), StyleClass.MUTED);
        quote.setTextOverrun(OverrunStyle.ELLIPSIS);
        quote.setMinWidth(0);
        text.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(text, quote);
        line.setSpacing(8);
        line.setMinWidth(0);
        Button go = StyleClass.style(new Button(), EvidenceStyles.MARK_ROW);
        go.setGraphic(line);
        go.setMinWidth(0);
        go.setMaxWidth(Double.MAX_VALUE);
        go.setAlignment(Pos.CENTER_LEFT);
        go.setAccessibleRole(AccessibleRole.BUTTON);
        go.setAccessibleText("Mark " + text.getText() + ", "
                + desk.name(span.response()) + ", "
                + EvidenceWords.severity(span.severity()) + ": " + words);
        go.setOnAction(event -> desk.jump(span));
        go.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
                findings.removeMark(span.number());
                event.consume();
            }
        });
        HBox.setHgrow(go, Priority.ALWAYS);
        Button change = Buttons.flat("Change", () -> marking.change(span.number()));
        change.setAccessibleText("Change mark " + span.number());
        StyleClass.style(change, JudgingStyles.SMALL_BUTTON);
        HBox row = new HBox(go, change);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private String suffix(Span span) {
        String partners = links.stream()
                .filter(l -> l.from() == span.number() || l.to() == span.number())
                .map(l -> Integer.toString(l.from() == span.number() ? l.to() : l.from()))
                .collect(Collectors.joining(", "));
        return partners.isEmpty() ? "" : " ↔ " + partners;
    }

    /** Focuses the first mark; returns false if there is none. */
    boolean enter() {
        if (spans.isEmpty() || !(rows.getChildren().get(0) instanceof HBox row)) {
            return false;
        }
        row.getChildren().get(0).requestFocus();
        return true;
    }
}
