package org.touchstone.ui.compare.cards;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.touchstone.blinding.SlotPlan;
import org.touchstone.domain.evidence.Span;
import org.touchstone.domain.presentation.Arm;
import org.touchstone.domain.presentation.Side;
import org.touchstone.ui.compare.CompareViewModel;
import org.touchstone.ui.compare.Pair;
import org.touchstone.ui.compare.ScaleWords;
import org.touchstone.ui.evidence.MarkPaint;
import org.touchstone.ui.evidence.Selection;
import org.touchstone.ui.judging.Stage;
import org.touchstone.ui.judging.view.JudgingStyles;
import org.touchstone.ui.judging.view.ReadingFailures;
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
 * Two equal cards that show the texts of {@code ui.text}: as slots or plain by the item's arm, plain after the
 * reveal. The cards are planned and laid out in one layout pass, so that both sides always change in the same frame.
 */
public final class PairSurface extends Region implements ReadingSurface {
    private static final double GAP_EM = 1.5;
    private static final Logger LOG = LoggerFactory.getLogger(PairSurface.class);

    private final CompareViewModel model;
    private final AppearanceAndKeys looks;
    private final CardReader reader;
    private final PairTextCache desk;
    private final LayoutReport report;
    private final Picker picker;
    private final Map<Side, SlotPane> slots = new EnumMap<>(Side.class);
    private final Map<Side, PlainPane> plains = new EnumMap<>(Side.class);
    private final CardGeometry geometry = new CardGeometry();
    private final WaitingSide waiting;
    private @Nullable OpenItem open;
    private @Nullable PairText text;
    private PairTextCache.@Nullable Place place;
    private @Nullable CardsLayout laid;
    private SharedReach reach = new SharedReach(false);
    private Stage stage = Stage.BLIND;
    private boolean fresh;
    private boolean quiet;
    private boolean focusWanted;
    private boolean plainWanted;

    public PairSurface(CompareViewModel model, AppearanceAndKeys looks, CardReader reader) {
        this.model = model;
        this.looks = looks;
        this.reader = reader;
        ReadingFailures failures = new ReadingFailures(model::say);
        this.desk = new PairTextCache(reader.tasks(), (of, why) -> failures.unread(why, of.equals(place)));
        this.report = new LayoutReport(reader.tasks(), model.reading().track(), failures::unmeasured);
        this.waiting = new WaitingSide(model.judging());
        this.picker = new Picker(this::pane, () -> Optional.ofNullable(open).map(Pair::sides), model.reading());
        StyleClass.style(this, JudgingStyles.READING_CARD);
        setAccessibleRole(AccessibleRole.PARENT);
        for (Side side : Side.values()) {
            slots.put(side, new SlotPane(side.place()));
            slot(side).setOnHeld(waiting::held);
            slot(side).setOnPassed(lines -> model.reading().passed(side, lines));
            plains.put(side, new PlainPane());
            prepare(side, slot(side));
            prepare(side, plain(side));
        }
        addEventHandler(KeyEvent.KEY_PRESSED, this::extendSelection);
        model.reading().track().activePlaceProperty().addListener(changed -> showActive());
        looks.appearance().addListener(changed -> requestLayout());
        setMinHeight(0);
    }

    private void prepare(Side side, ReadingPane pane) {
        pane.setVisible(false);
        pane.lines().setFocusTraversable(true);
        pane.lines().setAccessibleText(ScaleWords.side(side) + " response");
        pane.firstLineProperty().addListener((o, before, now) -> moved(side, pane, now.intValue()));
        pane.endSeenProperty().addListener(changed -> ended(side, pane));
        pane.lines().focusedProperty().addListener((o, was, is) -> {
            if (is) {
                model.reading().activate(side);
            }
        });
        getChildren().add(pane);
    }

    private void moved(Side side, ReadingPane pane, int line) {
        if (!quiet && pane == pane(side)) {
            model.reading().movedTo(side, line);
            model.judging().readingMoved();
        }
    }

    private void ended(Side side, ReadingPane pane) {
        PairTextCache.Place shown = place;
        if (pane == pane(side) && pane.endSeenProperty().get() && shown != null) {
            model.reading().endSeen(side, shown.turn());
        }
    }

    private SlotPane slot(Side side) {
        return Objects.requireNonNull(slots.get(side));
    }

    private PlainPane plain(Side side) {
        return Objects.requireNonNull(plains.get(side));
    }

    /** Returns the card on a side. */
    public ReadingPane pane(Side side) {
        return isPlain() ? plain(side) : slot(side);
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
        ReadingPane active = pane(model.reading().activeSide());
        // A card that is not laid out yet cannot take the focus; it gets it once it can.
        focusWanted = !active.isVisible();
        active.lines().requestFocus();
    }

    @Override
    public boolean hasFocus() {
        for (Node at = getScene() == null ? null : getScene().getFocusOwner(); at != null; at = at.getParent()) {
            if (at == this) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void show(OpenItem item, Stage look) {
        int turn = model.reading().shownTurn();
        PairTextCache.Place wanted = PairTextCache.Place.of(item, turn);
        boolean focused = hasFocus();
        if (open == null || !open.key().equals(item.key())) {
            // Takes effect with the next item: the item being read keeps its form.
            plainWanted = reader.plainWanted().getAsBoolean();
        }
        open = item;
        if (wanted.equals(place) && look == stage && text != null) {
            return;
        }
        place = wanted;
        stage = look;
        text = null;
        laid = null;
        // Show the empty card now: only a visible node can take the focus.
        showPanes();
        desk.read(item, turn, (ready, pair) -> {
            if (ready.equals(place)) {
                text = pair;
                fresh = true;
                requestLayout();
                FxThread.later(this::layBeforePulse);
                if (focused) {
                    focus();
                }
            }
        });
        if (turn < model.reading().turns()) {
            desk.read(item, turn + 1, (ready, pair) -> {});
        }
    }

    /**
     * Lays out before the next pulse, once the whole screen shows the item. The pulse itself then has less to do, and
     * nodes created during it would be drawn one frame without their style.
     */
    private void layBeforePulse() {
        if (fresh && getScene() != null) {
            getScene().getRoot().layout();
        }
    }

    @Override
    public void prepare(OpenItem ahead) {
        desk.read(ahead, 1, (ready, pair) -> {
            double width = slot(Side.LEFT).getWidth();
            double height = slot(Side.LEFT).getHeight();
            if (width > 0 && height > 0) {
                TypeSize size = new TypeSize(looks.appearance().getValue().textPercent());
                SlotPlan.Room room = SlotPane.room(width, height, size);
                reader.tasks()
                        .run(
                                () -> pair.slot(size, room).heightRatioPerMille(),
                                ratio -> {},
                                // Only time is lost: the layout is repeated, and a failure reported, when the item is
                                // shown.
                                failure -> LOG.warn("The next item could not be laid out ahead", failure));
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
        double gap = Math.rint(GAP_EM * looks.em());
        double width = Math.floor((getWidth() - gap) / 2);
        double height = Math.floor(getHeight());
        for (Side side : Side.values()) {
            double x = side == Side.LEFT ? 0 : getWidth() - width;
            slot(side).resizeRelocate(x, 0, width, height);
            plain(side).resizeRelocate(x, 0, width, height);
        }
        layIfDue();
    }

    private void layIfDue() {
        double width = slot(Side.LEFT).getWidth();
        double height = slot(Side.LEFT).getHeight();
        int percent = looks.appearance().getValue().textPercent();
        boolean changed = geometry.becomes(width, height, percent);
        PairText pair = text;
        OpenItem item = open;
        if (pair != null && item != null && place != null && width > 0 && height > 0 && (fresh || changed)) {
            quiet = true;
            lay(pair, item, new TypeSize(percent));
            quiet = false;
            fresh = false;
        }
    }

    private void lay(PairText pair, OpenItem item, TypeSize size) {
        double width = slot(Side.LEFT).getWidth();
        double height = slot(Side.LEFT).getHeight();
        CardsLayout layout = isPlain()
                ? pair.plain(size, PlainPane.textWidth(width))
                : pair.slot(size, SlotPane.room(width, height, size));
        laid = layout;
        if (fresh) {
            reach = new SharedReach(model.reading().track().anyEndSeen());
        }
        reach.lay(layout);
        long seed = reader.displaySeed().applyAsLong(item);
        for (Side side : Side.values()) {
            int line = model.reading().firstLine(side);
            layOne(side, layout, seed);
            if (fresh) {
                pane(side).restore(line);
            }
            pane(side).layout();
            ended(side, pane(side));
        }
        showActive();
        paintMarks(model.findings().get().spans());
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
        boolean plainly = isPlain();
        for (Side side : Side.values()) {
            plain(side).setVisible(plainly);
            slot(side).setVisible(!plainly);
        }
    }

    private void layOne(Side side, CardsLayout layout, long seed) {
        var plan = layout.plan();
        if (plan == null && fresh) {
            plain(side).show(layout.in(side.place()));
        } else if (plan == null) {
            plain(side).reshow(layout.in(side.place()));
        } else if (fresh) {
            slot(side).show(layout.in(side.place()), plan, seed, reach);
        } else {
            slot(side).reshow(layout.in(side.place()), plan);
        }
    }

    private void showActive() {
        for (Side side : Side.values()) {
            boolean active = side == model.reading().activeSide();
            pane(side).setActive(active);
            pane(side).lines().setAccessibleText(ScaleWords.side(side) + " response" + (active ? ", being read" : ""));
        }
        if (hasFocus() && !pane(model.reading().activeSide()).lines().isFocused()) {
            focus();
        }
    }

    @Override
    public void slotful(Side side, int direction) {
        boolean moved = direction > 0 ? pane(side).nextSlotful() : pane(side).previousSlotful();
        model.reading().track().alive();
        if (moved) {
            model.reading().advanced(side);
        } else if (direction > 0 && !pane(side.other()).endSeenProperty().get()) {
            // At the end of a side, or where it has to wait, the same key goes on to the other side.
            model.reading().activate(side.other());
            waiting.changedSide();
        }
        waiting.forgetIf(reach.isOpen());
    }

    @Override
    public void lines(Side side, int lines) {
        pane(side).moveLines(lines);
        model.reading().track().alive();
        waiting.forgetIf(reach.isOpen());
    }

    @Override
    public void toStart(Side side) {
        pane(side).toStart();
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

    private void extendSelection(KeyEvent event) {
        if (event.isShiftDown()
                && pane(model.reading().activeSide()).lines().extend(event.getCode(), event.isShortcutDown())) {
            event.consume();
        }
    }

    @Override
    public void jumpTo(Selection at) {
        picker.jumpTo(at);
    }

    @Override
    public void paintMarks(List<Span> spans) {
        OpenItem item = open;
        if (item == null) {
            return;
        }
        for (Side side : Side.values()) {
            pane(side).lines().setMarks(MarkPaint.of(spans, Pair.sides(item).on(side)));
        }
    }

    @Override
    public boolean find(String words) {
        return text != null && picker.find(words);
    }
}
