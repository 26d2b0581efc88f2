package org.touchstone.charts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.charts.ChartMark.Anchor;
import org.touchstone.charts.ChartMark.Form;

/** Builds a picture from top to bottom: title, finding, the marks of the chart, key and caption. */
public final class PictureBuilder {
    private static final double DASH = 24;

    private final ChartFrame frame;
    private final String title;
    private final String finding;
    private final List<ChartMark> marks = new ArrayList<>();
    private double y;

    /** Starts with the title and the finding. */
    public PictureBuilder(ChartFrame frame, String title, String finding) {
        this.frame = frame;
        this.title = title;
        this.finding = finding;
        paragraph(title, ChartRole.TITLE, 24);
        y += u(4);
        paragraph(finding, ChartRole.FINDING, 20);
        y += u(16);
    }

    /** Creates a picture without data: its title, and a sentence in an empty frame. */
    public static Picture empty(ChartFrame frame, String title, String sentence) {
        PictureBuilder sheet = new PictureBuilder(frame, title, sentence, new ArrayList<>());
        sheet.paragraph(title, ChartRole.TITLE, 24);
        sheet.y += sheet.u(12);
        double inset = sheet.u(16);
        double top = sheet.y;
        List<String> lines = TextWidths.wrap(sentence, ChartRole.FINDING, frame.textScale(), frame.width() - 2 * inset);
        double height = 2 * inset + lines.size() * sheet.u(20);
        sheet.box(0.5, Math.floor(top) + 0.5, frame.width() - 1, height, ChartRole.GAP);
        for (int i = 0; i < lines.size(); i++) {
            sheet.label(
                    inset, top + inset + i * sheet.u(20) + sheet.u(14), lines.get(i), Anchor.LEFT, ChartRole.FINDING);
        }
        sheet.y = top + height + 1;
        return sheet.finish(DataTable.empty());
    }

    private PictureBuilder(ChartFrame frame, String title, String finding, List<ChartMark> marks) {
        this.frame = frame;
        this.title = title;
        this.finding = finding;
        this.marks.addAll(marks);
    }

    /** Returns a length in px at 100 percent scaled to this picture's text size. */
    public double u(double pixels) {
        return pixels * frame.textScale();
    }

    public double width() {
        return frame.width();
    }

    public double textWidth(String text, ChartRole role) {
        return TextWidths.of(text, role, frame.textScale());
    }

    public String fit(String text, ChartRole role, double room) {
        return TextWidths.fit(text, role, frame.textScale(), room);
    }

    /** Returns the y of the next element. */
    public double y() {
        return y;
    }

    /** Continues at this y. */
    public void moveTo(double newY) {
        y = newY;
    }

    private void paragraph(String text, ChartRole role, double lineHeight) {
        for (String line : TextWidths.wrap(text, role, frame.textScale(), width())) {
            label(0, y + u(lineHeight) * 0.72, line, Anchor.LEFT, role);
            y += u(lineHeight);
        }
    }

    /** Adds sentences below the picture in muted text. */
    public void caption(String text) {
        y += u(8);
        paragraph(text, ChartRole.CAPTION, 16);
    }

    public Picture finish(DataTable table) {
        return new Picture(width(), Math.ceil(y), new Picture.Words(title, finding, table), marks);
    }

    public void add(ChartMark mark) {
        marks.add(mark);
    }

    public void label(double x, double baseline, String text, Anchor anchor, ChartRole role) {
        add(new ChartMark.Label(x, baseline, text, anchor, role));
    }

    public void box(double x, double top, double width, double height, ChartRole role) {
        add(new ChartMark.Box(x, top, width, height, role));
    }

    public void symbol(double x, double atY, Form form, ChartRole role) {
        add(new ChartMark.Symbol(x, atY, u(form == Form.DIAMOND || form == Form.TRIANGLE ? 12 : 9), form, role));
    }

    /** Draws a hairline on the pixel grid. */
    public void horizontal(double x1, double x2, double atY, ChartRole role) {
        double crisp = Math.floor(atY) + 0.5;
        add(new ChartMark.Line(x1, crisp, x2, crisp, role));
    }

    /** Draws a hairline on the pixel grid. */
    public void vertical(double x, double y1, double y2, ChartRole role) {
        double crisp = Math.floor(x) + 0.5;
        add(new ChartMark.Line(crisp, y1, crisp, y2, role));
    }

    /** An entry of the key: a symbol of this form, or a dash if null, and its meaning. */
    public record Key(ChartRole role, @Nullable Form form, String meaning) {
        public static Key dash(ChartRole role, String meaning) {
            return new Key(role, null, meaning);
        }
    }

    /** Draws the key, in as many rows as needed. */
    public void key(List<Key> entries) {
        y += u(12);
        double x = 0;
        double middle = y + u(8);
        for (Key entry : entries) {
            double sign = u(entry.form() == null ? DASH : 12);
            double whole = sign + u(8) + textWidth(entry.meaning(), ChartRole.CAPTION);
            if (x > 0 && x + whole > width()) {
                x = 0;
                middle += u(20);
            }
            if (entry.form() == null) {
                horizontal(x, x + sign, middle, entry.role());
            } else {
                symbol(x + sign / 2, middle, entry.form(), entry.role());
            }
            String meaning = fit(entry.meaning(), ChartRole.CAPTION, width() - sign - u(8));
            label(x + sign + u(8), middle + u(4), meaning, Anchor.LEFT, ChartRole.CAPTION);
            x += whole + u(24);
        }
        y = middle + u(8);
    }
}
