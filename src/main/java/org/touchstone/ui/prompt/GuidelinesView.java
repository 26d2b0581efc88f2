package org.touchstone.ui.prompt;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.touchstone.domain.study.Study;
import org.touchstone.ui.judging.JudgingActions;
import org.touchstone.ui.kit.StyleClass;
import org.touchstone.ui.kit.appearance.AppearanceAndKeys;
import org.touchstone.ui.kit.controls.Buttons;
import org.touchstone.ui.kit.controls.Forms;
import org.touchstone.ui.kit.dialogs.Layer;
import org.touchstone.ui.kit.keys.KeyBindings;
import org.touchstone.ui.kit.keys.KeyCap;
import org.touchstone.ui.kit.pages.StateView;
import org.touchstone.ui.text.layout.ReadingText;
import org.touchstone.ui.text.layout.TextLayout;
import org.touchstone.ui.text.panes.PlainPane;
import org.touchstone.ui.text.type.TypeSize;

/**
 * The guidelines in a scrolling panel above the work. The key that opens it also closes it; the position is kept
 * until another study is opened.
 */
public final class GuidelinesView extends VBox {
    private static final double WIDTH_EM = 56;
    private static final double MARGIN = 64;
    private static final int MEASURE = 80;

    private final GuidelinesModel model;
    private final AppearanceAndKeys looks;
    private final Layer layer;
    private final PlainPane page = new PlainPane();
    private final StackPane body = new StackPane();
    private final Label edition = StyleClass.style(new Label(), StyleClass.MUTED);
    private final Button close;
    private @Nullable ReadingText shown;
    private @Nullable Study study;
    private Runnable signOfLife = () -> {};
    private double width;
    private int percent;

    public GuidelinesView(GuidelinesModel model, AppearanceAndKeys looks, Layer layer) {
        this.model = model;
        this.looks = looks;
        this.layer = layer;
        StyleClass.style(this, StyleClass.PANEL, PromptStyles.GUIDELINES);
        close = Buttons.plain("Close", layer::close);
        close.setGraphic(new KeyCap("Esc"));
        close.setContentDisplay(ContentDisplay.RIGHT);
        edition.setTextOverrun(OverrunStyle.ELLIPSIS);
        edition.setMinWidth(0);
        HBox head = StyleClass.style(new HBox(heading(), edition, Forms.spacer(), close), StyleClass.CARD_ROW);
        head.setAlignment(Pos.BASELINE_LEFT);
        page.lines().setFocusTraversable(true);
        page.firstLineProperty().addListener(changed -> signOfLife.run());
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(head, body);
        prefWidthProperty()
                .bind(layer.widthProperty().map(w -> Math.min(w.doubleValue() - MARGIN, WIDTH_EM * looks.em())));
        prefHeightProperty().bind(layer.heightProperty().map(h -> h.doubleValue() - MARGIN));
        model.pageProperty().addListener(changed -> refresh());
        bindKeys();
    }

    private static Label heading() {
        Label heading = StyleClass.style(new Label("Guidelines"), StyleClass.HEADING);
        heading.setMinWidth(USE_PREF_SIZE);
        return heading;
    }

    private void bindKeys() {
        new KeyBindings(looks.keys())
                .when(PromptActions.GUIDELINES, layer::close)
                .when(JudgingActions.NEXT_LINES, page.lines()::isFocused, page::nextSlotful)
                .when(JudgingActions.PREVIOUS_LINES, page.lines()::isFocused, page::previousSlotful)
                .when(JudgingActions.NEXT_SCOPE, page::nextSlotful)
                .when(JudgingActions.PREVIOUS_SCOPE, page::previousSlotful)
                .when(JudgingActions.LINE_DOWN, () -> page.moveLines(1))
                .when(JudgingActions.LINE_UP, () -> page.moveLines(-1))
                .when(JudgingActions.TO_START, page::toStart)
                .install(this);
    }

    /**
     * Shows the guidelines of a study above the screen.
     *
     * @param alive called with every reading action, and when the panel is closed
     */
    public void open(Study of, Runnable alive) {
        signOfLife = alive;
        study = of;
        edition.setText(of.title() + ", version " + of.guidelineVersion());
        page.lines().setAccessibleText("Guidelines of " + of.title() + ", version " + of.guidelineVersion());
        model.open(of);
        refresh();
        layer.show(this, focusTarget(), "Guidelines", alive);
    }

    private Node focusTarget() {
        return model.pageProperty().get() instanceof GuidelinesModel.Page.Text ? page.lines() : close;
    }

    private void refresh() {
        GuidelinesModel.Page now = model.pageProperty().get();
        if (now instanceof GuidelinesModel.Page.Text text) {
            if (text.text() != shown) {
                shown = text.text();
                width = 0;
            }
            body.getChildren().setAll(page);
        } else if (now instanceof GuidelinesModel.Page.None) {
            body.getChildren()
                    .setAll(StateView.empty(
                            "No guidelines",
                            "This study came without guidelines. What its lead told you in another way still holds."));
        } else if (now instanceof GuidelinesModel.Page.Failed) {
            body.getChildren()
                    .setAll(StateView.failed(
                            "The guidelines could not be read",
                            "Your work is safe. If trying again does not help, import the study's pack once more.",
                            Buttons.primary("Try again", this::tryAgain)));
        } else {
            body.getChildren().clear();
        }
        if (isAbove()) {
            focusTarget().requestFocus();
        }
        requestLayout();
    }

    private boolean isAbove() {
        return getScene() != null && layer.isOpen();
    }

    private void tryAgain() {
        Study of = study;
        if (of != null) {
            model.open(of);
        }
    }

    /** Returns the viewport of the text. */
    public PlainPane page() {
        return page;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        ReadingText text = shown;
        int wanted = looks.appearance().getValue().textPercent();
        boolean changed = width != page.getWidth() || percent != wanted;
        if (text == null || page.getParent() == null || page.getWidth() <= 0 || !changed) {
            return;
        }
        boolean other = width == 0;
        width = page.getWidth();
        percent = wanted;
        TypeSize size = new TypeSize(percent);
        TextLayout set = text.set(size, Math.min(PlainPane.textWidth(width), size.measure(MEASURE)));
        if (other) {
            page.show(set);
        } else {
            page.reshow(set);
        }
        page.layout();
    }
}
