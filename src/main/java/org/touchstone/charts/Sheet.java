package org.touchstone.charts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.charts.Mark.Anchor;
import org.touchstone.charts.Mark.Form;

/** A picture while it is being drawn, from top to bottom: title, finding, whatever the chart adds, key and caption. */
final class Sheet {
    private static final double DASH = 24;

    private final Frame frame;
    private final String title;
    private final String finding;
    private final List<Mark> marks = new ArrayList<>();
    private double y;

    /** Starts with the title and the finding in words. */
    Sheet(Frame frame, String title, String finding) {
        this.frame = frame;
        this.title = title;
        this.finding = finding;
        paragraph(title, Role.TITLE, 24);
        y += u(4);
        paragraph(finding, Role.FINDING, 20);
        y += u(16);
    }

    /** The designed state of a picture without data: its title, and a sentence in an empty frame. */
    static Picture empty(Frame frame, String title, String sentence) {
        Sheet sheet = new Sheet(frame, title, sentence, new ArrayList<>());
        sheet.paragraph(title, Role.TITLE, 24);
        sheet.y += sheet.u(12);
        double inset = sheet.u(16);
        double top = sheet.y;
        List<String> lines = TextWidths.wrap(sentence, Role.FINDING, frame.textScale(), frame.width() - 2 * inset);
        double height = 2 * inset + lines.size() * sheet.u(20);
        sheet.box(0.5, Math.floor(top) + 0.5, frame.width() - 1, height, Role.GAP);
        for (int i = 0; i < lines.size(); i++) {
            sheet.label(inset, top + inset + i * sheet.u(20) + sheet.u(14), lines.get(i), Anchor.LEFT, Role.FINDING);
        }
        sheet.y = top + height + 1;
        return sheet.finish(DataTable.empty());
    }

    private Sheet(Frame frame, String title, String finding, List<Mark> marks) {
        this.frame = frame;
        this.title = title;
        this.finding = finding;
        this.marks.addAll(marks);
    }

    /** Pixels at 100 percent in the size of this picture's text. */
    double u(double pixels) {
        return pixels * frame.textScale();
    }

    double width() {
        return frame.width();
    }

    double textWidth(String text, Role role) {
        return TextWidths.of(text, role, frame.textScale());
    }

    String fit(String text, Role role, double room) {
        return TextWidths.fit(text, role, frame.textScale(), room);
    }

    /** Where the next thing begins. */
    double y() {
        return y;
    }

    /** Goes on at this height. */
    void moveTo(double newY) {
        y = newY;
    }

    private void paragraph(String text, Role role, double lineHeight) {
        for (String line : TextWidths.wrap(text, role, frame.textScale(), width())) {
            label(0, y + u(lineHeight) * 0.72, line, Anchor.LEFT, role);
            y += u(lineHeight);
        }
    }

    /** Sentences below the picture, quietly. */
    void caption(String text) {
        y += u(8);
        paragraph(text, Role.CAPTION, 16);
    }

    Picture finish(DataTable table) {
        return new Picture(width(), Math.ceil(y), new Picture.Words(title, finding, table), marks);
    }

    void add(Mark mark) {
        marks.add(mark);
    }

    void label(double x, double baseline, String text, Anchor anchor, Role role) {
        add(new Mark.Label(x, baseline, text, anchor, role));
    }

    void box(double x, double top, double width, double height, Role role) {
        add(new Mark.Box(x, top, width, height, role));
    }

    void symbol(double x, double atY, Form form, Role role) {
        add(new Mark.Symbol(x, atY, u(form == Form.DIAMOND || form == Form.TRIANGLE ? 12 : 9), form, role));
    }

    /** A hairline on the pixel grid. */
    void horizontal(double x1, double x2, double atY, Role role) {
        double crisp = Math.floor(atY) + 0.5;
        add(new Mark.Line(x1, crisp, x2, crisp, role));
    }

    /** A hairline on the pixel grid. */
    void vertical(double x, double y1, double y2, Role role) {
        double crisp = Math.floor(x) + 0.5;
        add(new Mark.Line(crisp, y1, crisp, y2, role));
    }

    /** An entry of the key: a symbol of this form, or a dash when there is none, and what it means. */
    record Key(Role role, @Nullable Form form, String meaning) {
        static Key dash(Role role, String meaning) {
            return new Key(role, null, meaning);
        }
    }

    /** The key, in as many rows as it takes. */
    void key(List<Key> entries) {
        y += u(12);
        double x = 0;
        double middle = y + u(8);
        for (Key entry : entries) {
            double sign = u(entry.form() == null ? DASH : 12);
            double whole = sign + u(8) + textWidth(entry.meaning(), Role.CAPTION);
            if (x > 0 && x + whole > width()) {
                x = 0;
                middle += u(20);
            }
            if (entry.form() == null) {
                horizontal(x, x + sign, middle, entry.role());
            } else {
                symbol(x + sign / 2, middle, entry.form(), entry.role());
            }
            String meaning = fit(entry.meaning(), Role.CAPTION, width() - sign - u(8));
            label(x + sign + u(8), middle + u(4), meaning, Anchor.LEFT, Role.CAPTION);
            x += whole + u(24);
        }
        y = middle + u(8);
    }
}
