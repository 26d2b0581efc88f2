package org.touchstone.ui.cards;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.touchstone.domain.evidence.Span;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.presentation.Arm;
import org.touchstone.ui.evidence.Selection;
import org.touchstone.ui.judging.Stage;
import org.touchstone.ui.judging.view.JudgingStyles;
import org.touchstone.ui.judging.view.ReadingFailures;
import org.touchstone.ui.kit.Focus;
import org.touchstone.ui.kit.FxThread;
import org.touchstone.ui.kit.StyleClass;
import org.touchstone.ui.kit.appearance.AppearanceAndKeys;
import org.touchstone.ui.text.panes.CardsLayout;
import org.touchstone.ui.text.panes.PlainPane;
import org.touchstone.ui.text.panes.ReadingPane;
import org.touchstone.ui.text.panes.SharedReach;
import org.touchstone.ui.text.panes.SlotPane;
import org.touchstone.ui.text.type.TypeSize;
import org.touchstone.workstation.session.OpenItem;

/**
 * Equal cards over the texts of {@code ui.text}: slot or plain by the item's arm, plain after the reveal. As many as there
 * is room for stand side by side; the active one is always among them. All are planned and shown within one layout pass,
 * so that they change in one pulse whatever the window does.
 */
public final class CardsSurface extends Region implements ReadingSurface {
    private static final double GAP_EM = 1.5;

    private final CardsDesk desk;
    private final AppearanceAndKeys looks;
    private final CardReader reader;
    private final CardNames names;
    private final CardsWindow window;
    private final CardsTextCache texts;
    private final LayoutReport report;
    private final Picker picker;
    private final CardNodes nodes;
    private final CardGeometry geometry = new CardGeometry();
    private final WaitingCard waiting;
    private @Nullable OpenItem open;
    private @Nullable CardsText text;
    private CardsTextCache.@Nullable Place place;
    private @Nullable CardsLayout laid;
    private SharedReach reach = new SharedReach(false);
    private Stage stage = Stage.BLIND;
    private boolean fresh;
    private boolean quiet;
    private boolean focusWanted;
    private boolean plainWanted;

    public CardsSurface(
            CardsDesk desk, AppearanceAndKeys looks, CardReader reader, CardNames names, CardsShown sideBySide) {
        this.desk = desk;
        this.looks = looks;
        this.reader = reader;
        this.names = names;
        this.nodes = new CardNodes(names);
        this.window = new CardsWindow(sideBySide);
        ReadingFailures failures = new ReadingFailures(desk.judging()::say);
        this.texts =
                new CardsTextCache(reader.tasks(), desk.whole(), (of, why) -> failures.unread(why, of.equals(place)));
        this.report = new LayoutReport(reader.tasks(), desk.reading(), failures::unmeasured);
        this.waiting = new WaitingCard(desk.judging(), names);
        this.picker = new Picker(this::pane, this::order, desk.reading());
        StyleClass.style(this, JudgingStyles.READING_CARD);
        setAccessibleRole(AccessibleRole.PARENT);
        provide(sideBySide.most());
        addEventHandler(KeyEvent.KEY_PRESSED, picker::extend);
        desk.reading().activePlaceProperty().addListener(changed -> {
            if (follow()) {
                requestLayout();
            }
            showActive();
        });
        looks.appearance().addListener(changed -> requestLayout());
        setMinHeight(0);
    }

    /** Makes cards for so many places; made ahead of layout, so that none stands one frame without its style. */
    private void provide(int places) {
        while (nodes.count() < places) {
            int at = nodes.count();
            SlotPane slot = nodes.add();
            slot.setOnHeld(waiting::held);
            slot.setOnPassed(lines -> desk.reading().passed(at, lines));
            nodes.head(at).setVisible(false);
            getChildren().add(nodes.head(at));
            prepare(at, slot);
            prepare(at, nodes.plain(at));
        }
    }

    private void prepare(int at, ReadingPane pane) {
        pane.setVisible(false);
        pane.lines().setFocusTraversable(true);
        pane.lines().setAccessibleText(names.place().apply(at));
        pane.firstLineProperty().addListener((o, before, now) -> moved(at, pane, now.intValue()));
        pane.endSeenProperty().addListener(changed -> ended(at, pane));
        pane.lines().focusedProperty().addListener((o, was, is) -> {
            if (is) {
                desk.reading().activate(at);
            }
        });
        getChildren().add(pane);
    }

    private void moved(int at, ReadingPane pane, int line) {
        if (!quiet && pane == pane(at)) {
            desk.reading().movedTo(at, line);
            desk.judging().readingMoved();
        }
    }

    private void ended(int at, ReadingPane pane) {
        CardsTextCache.Place shown = place;
        if (pane == pane(at) && pane.endSeenProperty().get() && shown != null) {
            desk.reading().endSeen(at, shown.turn());
        }
    }

    private List<ResponseId> order() {
        return open == null ? List.of() : open.plan().order();
    }

    private int places() {
        return order().size();
    }

    /** The card that is painted in a place, from 0. */
    public ReadingPane pane(int at) {
        return nodes.pane(at, isPlain());
    }

    /** Keeps the active card in view; whether others are shown than before. */
    private boolean follow() {
        return window.follow(places(), desk.reading().activePlace(), getWidth() / looks.em());
    }

    private boolean isPlain() {
        OpenItem item = open;
        return stage == Stage.FINAL || (item != null && (item.plan().arm() == Arm.PLAIN || plainWanted));
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    public void focus() {
        ReadingPane active = pane(desk.reading().activePlace());
        // A card that is not laid out yet cannot take the focus; it gets it as soon as it can.
        focusWanted = !active.isVisible();
        active.lines().requestFocus();
    }

    @Override
    public boolean hasFocus() {
        return Focus.isWithin(this);
    }

    @Override
    public void show(OpenItem item, Stage look) {
        int turn = desk.reading().shownTurn();
        CardsTextCache.Place wanted = CardsTextCache.Place.of(item, turn);
        boolean focused = hasFocus();
        if (open == null || !open.key().equals(item.key())) {
            // Heeded with the next item: what is being read does not change its shape.
            plainWanted = reader.plainWanted().getAsBoolean();
        }
        open = item;
        provide(places());
        if (wanted.equals(place) && look == stage && text != null) {
            return;
        }
        place = wanted;
        stage = look;
        text = null;
        laid = null;
        follow();
        // Visible at once, though still empty: only what is visible can take the focus.
        showPanes();
        texts.read(item, turn, (ready, cards) -> {
            if (ready.equals(place)) {
                text = cards;
                fresh = true;
                requestLayout();
                FxThread.later(this::layBeforePulse);
                if (focused) {
                    focus();
                }
            }
        });
        if (turn < desk.reading().turns()) {
            texts.read(item, turn + 1, (ready, cards) -> {});
        }
    }

    /**
     * Lays out in the time until the pulse, when all of the screen has taken the item over: less is left to do in the
     * pulse, and nodes made by a layout within it would stand one frame without their style.
     */
    private void layBeforePulse() {
        if (fresh && getScene() != null) {
            getScene().getRoot().layout();
        }
    }

    @Override
    public void prepare(OpenItem ahead) {
        texts.read(ahead, 1, (ready, cards) -> {
            double width = nodes.slot(0).getWidth();
            double height = nodes.slot(0).getHeight();
            if (width > 0 && height > 0) {
                TypeSize size = new TypeSize(looks.appearance().getValue().textPercent());
                texts.layAhead(cards, size, SlotPane.room(width, height, size));
            }
        });
    }

    @Override
    public void clear() {
        open = null;
        place = null;
        text = null;
        laid = null;
        getChildren().forEach(n -> n.setVisible(false));
    }

    @Override
    protected void layoutChildren() {
        follow();
        int columns = window.columns();
        double gap = Math.rint(GAP_EM * looks.em());
        double width = Math.floor((getWidth() - (columns - 1) * gap) / columns);
        double height = Math.floor(getHeight());
        for (int at = 0; at < nodes.count(); at++) {
            int column = window.column(at);
            double x = column == columns - 1 ? getWidth() - width : column * (width + gap);
            nodes.lay(at, x, width, height, looks.em());
        }
        if (open != null) {
            showPanes();
        }
        layIfDue();
    }

    private void layIfDue() {
        double width = nodes.slot(0).getWidth();
        double height = nodes.slot(0).getHeight();
        int percent = looks.appearance().getValue().textPercent();
        boolean changed = geometry.becomes(width, height, percent);
        CardsText cards = text;
        OpenItem item = open;
        if (cards != null && item != null && place != null && width > 0 && height > 0 && (fresh || changed)) {
            quiet = true;
            lay(cards, item, new TypeSize(percent), width, height);
            quiet = false;
            fresh = false;
        }
    }

    private void lay(CardsText cards, OpenItem item, TypeSize size, double width, double height) {
        CardsLayout layout = isPlain()
                ? cards.plain(size, PlainPane.textWidth(width))
                : cards.slot(size, SlotPane.room(width, height, size));
        laid = layout;
        if (fresh) {
            reach = new SharedReach(desk.reading().anyEndSeen());
        }
        reach.lay(layout);
        long seed = reader.displaySeed().applyAsLong(item);
        for (int at = 0; at < places(); at++) {
            int line = desk.reading().firstLine(at);
            nodes.fill(at, layout, fresh, seed, reach);
            if (fresh) {
                pane(at).restore(line);
            }
            pane(at).layout();
            ended(at, pane(at));
        }
        showActive();
        paintMarks(desk.marks().get());
        boolean fallback = item.plan().arm() == Arm.SLOT && layout.plan() == null && stage == Stage.BLIND;
        report.tell(
                layout,
                new LayoutReport.Shown(size, PlainPane.rows(height, size), getScene(), fallback),
                () -> layout.equals(laid));
        if (focusWanted) {
            focus();
        }
    }

    private void showPanes() {
        nodes.show(isPlain(), at -> at < places() && window.shows(at));
    }

    private void showActive() {
        if (open == null) {
            return;
        }
        showPanes();
        for (int at = 0; at < places(); at++) {
            boolean active = at == desk.reading().activePlace();
            pane(at).setActive(active);
            pane(at).lines().setAccessibleText(names.place().apply(at) + (active ? ", being read" : ""));
        }
        if (hasFocus() && !pane(desk.reading().activePlace()).lines().isFocused()) {
            focus();
        }
    }

    @Override
    public void slotful(int at, int direction) {
        boolean moved = direction > 0 ? pane(at).nextSlotful() : pane(at).previousSlotful();
        desk.reading().alive();
        if (moved) {
            desk.reading().advanced(at);
        } else if (direction > 0) {
            // One key leads all the way: at an end, and where a card has to wait, it goes to the next that is not read.
            IntStream.range(1, places())
                    .map(step -> (at + step) % places())
                    .filter(other -> !pane(other).endSeenProperty().get())
                    .findFirst()
                    .ifPresent(other -> {
                        desk.reading().activate(other);
                        waiting.changed();
                    });
        }
        waiting.forgetIf(reach.isOpen());
    }

    @Override
    public void lines(int at, int lines) {
        pane(at).moveLines(lines);
        desk.reading().alive();
        waiting.forgetIf(reach.isOpen());
    }

    @Override
    public void toStart(int at) {
        pane(at).toStart();
    }

    @Override
    public Optional<Selection> selection() {
        return picker.selection();
    }

    @Override
    public void clearSelection() {
        picker.clear();
    }

    @Override
    public void selectSentence() {
        picker.selectSentence();
    }

    @Override
    public void jumpTo(Selection passage) {
        picker.jumpTo(passage);
    }

    @Override
    public void paintMarks(List<Span> spans) {
        picker.paintMarks(spans);
    }

    @Override
    public boolean find(String words) {
        return text != null && picker.find(words);
    }
}
