package org.touchstone.charts.figure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.charts.ChartMark;
import org.touchstone.charts.ChartMark.Anchor;
import org.touchstone.charts.ChartRole;
import org.touchstone.charts.Names;
import org.touchstone.charts.Numbers;
import org.touchstone.charts.PictureBuilder;
import org.touchstone.charts.figure.AgreementHeatMap.Pair;

/** The rows and columns of a heat map. Annotators are numbered, so that columns need no rotated names. */
final class HeatCells {
    private static final double CELL_HEIGHT = 32;
    private static final double WIDEST_CELL = 72;
    private static final double GUTTER = 2;
    private static final List<String> STEPS = List.of("below 0.2", "from 0.2", "from 0.4", "from 0.6", "from 0.8");

    private final PictureBuilder sheet;
    private final AgreementHeatMap map;
    private final List<Integer> shown;
    private final Map<List<Integer>, Pair> pairs = new HashMap<>();
    private final double heads;
    private final double cell;

    HeatCells(PictureBuilder sheet, AgreementHeatMap map) {
        this.sheet = sheet;
        this.map = map;
        double least = sheet.textWidth("−0.00", ChartRole.VALUE) + sheet.u(4);
        double numbers = sheet.textWidth("00 ", ChartRole.TICK) + sheet.u(12);
        double most = Math.floor((sheet.width() * 0.72 - numbers) / least);
        shown = map.shown((int) Math.max(2, Math.min(AgreementHeatMap.SHOWN, most)));
        double widest = shown.stream()
                .mapToDouble(i -> sheet.textWidth(Names.clean(map.people().get(i)), ChartRole.NAME))
                .max()
                .orElse(0);
        double names = Math.min(widest, sheet.width() * 0.28 - sheet.u(4));
        heads = names + numbers;
        cell = Math.floor(Math.min(sheet.u(WIDEST_CELL), (sheet.width() - heads) / shown.size()));
        for (Pair pair : map.pairs()) {
            pairs.put(key(pair.first(), pair.second()), pair);
        }
    }

    private static List<Integer> key(int a, int b) {
        return List.of(Math.min(a, b), Math.max(a, b));
    }

    List<Integer> shown() {
        return shown;
    }

    void draw() {
        double top = Math.floor(sheet.y() + sheet.u(20));
        double height = sheet.u(CELL_HEIGHT);
        for (int k = 0; k < shown.size(); k++) {
            String number = Integer.toString(k + 1);
            double middle = heads + k * cell + cell / 2;
            sheet.label(middle, top - sheet.u(8), number, Anchor.MIDDLE, ChartRole.TICK);
            double baseline = top + k * height + height / 2 + sheet.u(4);
            String name = Names.clean(map.people().get(shown.get(k)));
            double numberEnd = sheet.textWidth("00", ChartRole.TICK);
            sheet.label(numberEnd, baseline, number, Anchor.RIGHT, ChartRole.TICK);
            sheet.label(
                    numberEnd + sheet.u(8),
                    baseline,
                    sheet.fit(name, ChartRole.NAME, heads - numberEnd - sheet.u(16)),
                    Anchor.LEFT,
                    ChartRole.NAME);
        }
        for (int row = 0; row < shown.size(); row++) {
            for (int column = 0; column < shown.size(); column++) {
                if (row != column) {
                    cell(row, column, top + row * height);
                }
            }
        }
        sheet.moveTo(top + shown.size() * height);
        steps();
    }

    private void cell(int row, int column, double y) {
        Pair pair = pairs.get(key(shown.get(row), shown.get(column)));
        double x = heads + column * cell;
        double baseline = y + sheet.u(CELL_HEIGHT) / 2 + sheet.u(4);
        boolean value = row > column;
        ChartRole role = value && pair != null && pair.value().isPresent() ? level(pair) : ChartRole.GAP;
        if (value) {
            double inset = role == ChartRole.GAP ? 0.5 : 0;
            sheet.box(x + inset, y + inset, cell - GUTTER - 2 * inset, sheet.u(CELL_HEIGHT) - GUTTER - 2 * inset, role);
        }
        String text = value ? valueText(pair) : pair == null ? "–" : Numbers.brief(pair.items());
        double middle = x + (cell - GUTTER) / 2;
        sheet.label(
                middle,
                baseline,
                text,
                Anchor.MIDDLE,
                value && role != ChartRole.GAP ? ChartRole.VALUE : ChartRole.TICK);
        if (value) {
            sheet.add(new ChartMark.Spot(x, y, cell - GUTTER, sheet.u(CELL_HEIGHT) - GUTTER, says(row, column, pair)));
        }
    }

    private static ChartRole level(Pair pair) {
        double value = pair.value().orElseThrow();
        return ChartRole.level((int) Math.max(0, Math.min(4, Math.floor(value * 5 + 1e-9))));
    }

    private static String valueText(@Nullable Pair pair) {
        return pair == null || pair.value().isEmpty()
                ? "–"
                : Numbers.decimal(pair.value().getAsDouble(), 2);
    }

    private String says(int row, int column, @Nullable Pair pair) {
        String who = Names.within(map.people().get(shown.get(column))) + " and "
                + Names.within(map.people().get(shown.get(row)));
        if (pair == null) {
            return who + ": no item judged by both";
        }
        String value = pair.value().isPresent()
                ? map.measure() + " " + Numbers.decimal(pair.value().getAsDouble(), 2)
                : "no value";
        return who + ": " + value + ", " + Numbers.counted(pair.items(), "item", "items") + " judged by both";
    }

    /** Draws the key: five swatches with their lower bounds. */
    private void steps() {
        double x = 0;
        double y = sheet.y() + sheet.u(16);
        double side = sheet.u(12);
        for (int step = 0; step < STEPS.size(); step++) {
            double whole = side + sheet.u(8) + sheet.textWidth(STEPS.get(step), ChartRole.CAPTION);
            if (x > 0 && x + whole > sheet.width()) {
                x = 0;
                y += sheet.u(20);
            }
            sheet.box(x, y, side, side, ChartRole.level(step));
            sheet.label(x + side + sheet.u(8), y + sheet.u(10), STEPS.get(step), Anchor.LEFT, ChartRole.CAPTION);
            x += whole + sheet.u(20);
        }
        sheet.moveTo(y + sheet.u(16));
    }
}
