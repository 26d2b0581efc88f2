package org.touchstone.ui.rank;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.judgment.Ranks;
import org.touchstone.ui.desk.DecisionPart;
import org.touchstone.ui.judging.view.JudgingStyles;
import org.touchstone.ui.kit.PseudoState;
import org.touchstone.ui.kit.StyleClass;
import org.touchstone.ui.kit.appearance.AppearanceAndKeys;
import org.touchstone.ui.kit.keys.KeyCap;

/**
 * The letters in the order given so far: those without a rank, then one box for each place from the best to the worst, and
 * beside them whether none is acceptable. A letter is dragged onto a box to tie it, between boxes to give it a place of its
 * own, and to the front to take its rank away.
 */
final class RankRail extends FlowPane implements DecisionPart {
    private static final double SPACING_EM = 0.3;

    /** What the boxes show. */
    private record Arranged(List<ResponseId> painted, Ranks ranks) {}

    private final RankViewModel model;
    private final AppearanceAndKeys looks;
    private final List<LetterButton> letters = new ArrayList<>();
    private final List<HBox> places = new ArrayList<>();
    private final List<Region> gaps = new ArrayList<>();
    private final HBox tray = StyleClass.style(new HBox(), RankStyles.RANK_PLACE);
    private final Label best = StyleClass.style(new Label("Best"), StyleClass.CAPTION);
    private final Label worst = StyleClass.style(new Label("Worst"), StyleClass.CAPTION);
    private final Label begin = StyleClass.style(new Label("Press 1 to 8, or drag a letter here"), StyleClass.CAPTION);
    private final ToggleButton none;
    private @Nullable Arranged arranged;

    RankRail(RankViewModel model, AppearanceAndKeys looks) {
        this.model = model;
        this.looks = looks;
        StyleClass.style(this, RankStyles.RANK_RAIL);
        setAlignment(Pos.CENTER);
        setRowValignment(VPos.CENTER);
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText("The order of the answers, best first");
        tray.setAlignment(Pos.CENTER_LEFT);
        none = StyleClass.style(new ToggleButton("None acceptable"), JudgingStyles.VOTE);
        none.setGraphic(new KeyCap(looks.keys(), RankActions.NONE_ACCEPTABLE));
        none.setAccessibleRole(AccessibleRole.CHECK_BOX);
        none.setMinWidth(USE_PREF_SIZE);
        none.accessibleTextProperty()
                .bind(looks.keys().map(map -> "None acceptable, key " + map.key(RankActions.NONE_ACCEPTABLE)));
        none.setOnAction(event -> {
            model.toggleNoneAcceptable();
            refresh();
        });
        model.judging().changesProperty().addListener(changed -> refresh());
        model.track().activePlaceProperty().addListener(changed -> refresh());
        refresh();
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    public void fit(double width) {
        double space = SPACING_EM * looks.em();
        setHgap(space);
        setVgap(space);
        setPrefWrapLength(Math.max(1, width - 4 * looks.em()));
    }

    @Override
    public void enter() {
        letters.stream()
                .filter(letter -> model.active().equals(Optional.of(letter.response())))
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    /** The letters in the order in which they are painted, for tests that read the scene. */
    List<LetterButton> letters() {
        return List.copyOf(letters);
    }

    /** The boxes of the places, best first, for tests that read the scene. */
    List<HBox> places() {
        return List.copyOf(places);
    }

    ToggleButton noneAcceptable() {
        return none;
    }

    private LetterButton letter(ResponseId response) {
        return letters.stream()
                .filter(letter -> letter.response().equals(response))
                .findFirst()
                .orElseThrow();
    }

    private void refresh() {
        List<ResponseId> painted = model.painted();
        if (!letters.stream().map(LetterButton::response).toList().equals(painted)) {
            letters.clear();
            painted.forEach(id ->
                    letters.add(new LetterButton(model, id, RankWords.letter(painted.indexOf(id)), new Drop(id))));
        }
        boolean focused = letters.stream().anyMatch(Node::isFocused);
        Arranged wanted = new Arranged(painted, model.ranks());
        if (!wanted.equals(arranged)) {
            // A letter that is being pressed must not be moved for nothing.
            arranged = wanted;
            arrange(painted);
        }
        boolean closed = !model.isOpen();
        for (LetterButton letter : letters) {
            boolean active = model.active().equals(Optional.of(letter.response()));
            letter.setSelected(active);
            letter.setAccessibleText(
                    RankWords.spoken(letter.response(), model.ranks(), painted) + (active ? ", being read" : ""));
            PseudoState.CLOSED.set(letter, closed);
        }
        none.setSelected(model.noneAcceptable());
        PseudoState.CLOSED.set(none, closed);
        if (focused) {
            // Moved letters lose the focus; the keys go on meaning the answer being read.
            enter();
        }
    }

    private void arrange(List<ResponseId> painted) {
        Ranks ranks = model.ranks();
        places.clear();
        gaps.clear();
        tray.getChildren().setAll(StyleClass.style(new Label("Not ranked"), StyleClass.CAPTION));
        tray.getChildren().addAll(model.unranked().stream().map(this::letter).toList());
        List<Node> row = new ArrayList<>();
        row.add(tray);
        row.add(best);
        row.add(gap());
        if (ranks.isEmpty()) {
            row.add(begin);
        }
        for (List<ResponseId> place : ranks.places()) {
            HBox box = box(place, painted);
            places.add(box);
            row.add(box);
            row.add(gap());
        }
        row.add(worst);
        Region apart = StyleClass.style(new Region(), JudgingStyles.SCALE_GAP);
        row.add(apart);
        row.add(none);
        tray.setVisible(!model.unranked().isEmpty());
        tray.setManaged(tray.isVisible());
        getChildren().setAll(row);
    }

    private Region gap() {
        Region gap = StyleClass.style(new Region(), RankStyles.RANK_GAP);
        gaps.add(gap);
        return gap;
    }

    private HBox box(List<ResponseId> place, List<ResponseId> painted) {
        HBox box = StyleClass.style(new HBox(), RankStyles.RANK_PLACE);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getChildren().add(StyleClass.style(new Label(Integer.toString(places.size() + 1)), StyleClass.CAPTION));
        painted.stream().filter(place::contains).forEach(id -> {
            if (box.getChildren().size() > 1) {
                box.getChildren().add(StyleClass.style(new Label("="), StyleClass.CAPTION));
            }
            box.getChildren().add(letter(id));
        });
        return box;
    }

    /** Where a letter is dragged. */
    private final class Drop implements LetterButton.Target {
        private final ResponseId response;

        Drop(ResponseId response) {
            this.response = response;
        }

        @Override
        public void over(double sceneX, double sceneY) {
            int place = at(places, sceneX, sceneY);
            int between = place < 0 && isNear(sceneX, sceneY) ? before(sceneX, sceneY) : -1;
            for (int n = 0; n < places.size(); n++) {
                PseudoState.HERE.set(places.get(n), n == place);
            }
            for (int n = 0; n < gaps.size(); n++) {
                PseudoState.HERE.set(gaps.get(n), n == between);
            }
        }

        @Override
        public void drop(double sceneX, double sceneY) {
            int place = at(places, sceneX, sceneY);
            if (place >= 0) {
                model.tie(response, model.ranks().places().get(place).get(0));
            } else if (isOn(tray, sceneX, sceneY)) {
                model.unrank(response);
            } else if (isNear(sceneX, sceneY)) {
                model.put(response, betterThan(before(sceneX, sceneY)));
            }
            refresh();
        }

        /** How many places are better, not counting the one that the letter leaves. */
        private int betterThan(int before) {
            Ranks ranks = model.ranks();
            boolean leaves = ranks.tiedWith(response).isEmpty()
                    && ranks.place(response).filter(own -> own < before).isPresent();
            return leaves ? before - 1 : before;
        }
    }

    private static int at(List<? extends Node> nodes, double sceneX, double sceneY) {
        for (int n = 0; n < nodes.size(); n++) {
            if (isOn(nodes.get(n), sceneX, sceneY)) {
                return n;
            }
        }
        return -1;
    }

    private static boolean isOn(Node node, double sceneX, double sceneY) {
        return node.isVisible() && node.localToScene(node.getLayoutBounds()).contains(sceneX, sceneY);
    }

    /** Whether a point is on the rail, between the word for the best and the word for the worst. */
    private boolean isNear(double sceneX, double sceneY) {
        return isOn(this, sceneX, sceneY) && !isOn(none, sceneX, sceneY) && !isOn(tray, sceneX, sceneY);
    }

    /** The number of boxes that stand before a point, as one reads. */
    private int before(double sceneX, double sceneY) {
        return (int) places.stream()
                .map(box -> box.localToScene(box.getLayoutBounds()))
                .filter(box -> box.getMaxY() < sceneY || (box.getMinY() <= sceneY && box.getCenterX() < sceneX))
                .count();
    }
}
