package org.touchstone.ui.text;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.layout.HBox;
import org.touchstone.domain.judgment.Side;
import org.touchstone.domain.judgment.Sides;
import org.touchstone.domain.study.*;
import org.touchstone.ui.kit.Png;
import org.touchstone.workstation.settings.ThemeChoice;

/** scratch */
public final class PicturesMain {
    static Comparison pair(String a, String b) {
        return new Comparison(
                new ItemId("i"),
                "d",
                "t",
                "en",
                List.of(new Turn(Role.USER, "?")),
                List.of(
                        new Response(new ResponseId("a"), List.of(new Turn(Role.ASSISTANT, a))),
                        new Response(new ResponseId("b"), List.of(new Turn(Role.ASSISTANT, b)))),
                List.of(Scope.CONVERSATION));
    }

    static void shoot(
            String name,
            String a,
            String b,
            ThemeChoice theme,
            int percent,
            double w,
            double h,
            boolean plain,
            int steps) {
        Fx.run(() -> {
            try {
                Comparison item = pair(a, b);
                PairText pair = PairText.whole(item, new Sides(new ResponseId("a"), new ResponseId("b")));
                TypeSize size = new TypeSize(percent);
                double cw = (w - 60) / 2, ch = h - 40;
                HBox box = new HBox(20);
                box.setStyle("-fx-padding: 20px");
                for (Side side : Side.values()) {
                    ReadingPane pane;
                    if (plain) {
                        PlainPane p = new PlainPane();
                        p.show(pair.plain(size, PlainPane.textWidth(cw)).on(side));
                        pane = p;
                    } else {
                        PairLayout l = pair.slot(size, SlotPane.room(cw, ch, size));
                        SlotPane p = new SlotPane(side);
                        p.show(l.on(side), java.util.Objects.requireNonNull(l.plan()), 42);
                        pane = p;
                        if (side == Side.LEFT) System.out.println(name + " " + l.plan());
                        for (int i = 0; i < steps; i++) p.nextSlotful();
                        if (steps > 0 && side == Side.LEFT) {
                            p.lines().select(new TextRange(0, 10, 40));
                            p.lines()
                                    .setMarks(List.of(
                                            new TextMark(
                                                    new TextRange(0, 60, 140),
                                                    TextMark.Underline.DASHED,
                                                    "1 Padding",
                                                    false),
                                            new TextMark(
                                                    new TextRange(0, 200, 280),
                                                    TextMark.Underline.DOUBLE,
                                                    "2 Unsupported",
                                                    true)));
                        }
                    }
                    pane.setActive(side == Side.LEFT);
                    pane.setMinSize(cw, ch);
                    pane.setPrefSize(cw, ch);
                    pane.setMaxSize(cw, ch);
                    box.getChildren().add(pane);
                }
                var scene = Fx.scene(box, w, h, theme, Math.min(200, percent));
                Files.write(Path.of("/tmp/pics/" + name + ".png"), Png.encode(Fx.picture(scene)));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    public static void main(String[] args) throws Exception {
        Files.createDirectories(Path.of("/tmp/pics"));
        Fx.start();
        String s =
                "The limitation period has run. Under section 195 BGB the regular period is three years; it began at the end of 2019 and ended on 31 December 2022. The claim is time-barred unless it was suspended by negotiations.";
        String l =
                "## Short answer\nIt depends on several factors which a court would weigh.\n\n## Analysis\nFirst, one should consider the nature of the claim. Contract claims are subject to the regular limitation period, which starts at the close of the year in which the claim arose and the creditor obtained knowledge of the circumstances giving rise to it and of the identity of the debtor. Second, suspension may apply where negotiations are pending between the parties; it ends three months after one side refuses to continue.\n\nThird, acknowledgment by the debtor restarts the period in full. It is widely accepted that courts interpret negotiation broadly, so that nearly any exchange of views will do.";
        shoot("slot-light", s, l, ThemeChoice.LIGHT, 100, 1280, 520, false, 0);
        shoot("slot-dark", s, l, ThemeChoice.DARK, 100, 1280, 520, false, 0);
        shoot("plain-light", s, l, ThemeChoice.LIGHT, 100, 1280, 520, true, 0);
        shoot("slot-200", s, l, ThemeChoice.LIGHT, 200, 1280, 700, false, 0);
        String md = Files.readString(Path.of("/tmp/pics-md.md"));
        String md2 = Files.readString(Path.of("/tmp/pics-md2.md"));
        shoot("md-plain", md, md2, ThemeChoice.LIGHT, 100, 1400, 1000, true, 0);
        shoot("md-plain-dark", md, md2, ThemeChoice.DARK, 100, 1400, 1000, true, 0);
        shoot("md-slot", md, md2, ThemeChoice.LIGHT, 100, 1400, 560, false, 1);
        String i18 = Files.readString(Path.of("/tmp/pics-i18n.md"));
        String emo = Files.readString(Path.of("/tmp/pics-emoji.md"));
        shoot("i18n", i18, emo, ThemeChoice.LIGHT, 100, 1400, 1000, true, 0);
        shoot("one-liner", "Yes.", l, ThemeChoice.LIGHT, 100, 1280, 420, false, 0);
        shoot("one-liner-next", "Yes.", l, ThemeChoice.LIGHT, 100, 1280, 420, false, 1);
        shoot("empty", "", l, ThemeChoice.LIGHT, 100, 1280, 420, false, 1);
        String big = l.repeat(120);
        long t = System.nanoTime();
        ReadingText r = ReadingText.of(big);
        System.out.println("read " + big.length() + " " + (System.nanoTime() - t) / 1000 + "us");
        t = System.nanoTime();
        System.out.println(r.set(TypeSize.NORMAL, 500).count() + " lines " + (System.nanoTime() - t) / 1000 + "us");
        for (int i = 0; i < 10; i++) {
            t = System.nanoTime();
            r = ReadingText.of(big + i);
            long a = System.nanoTime();
            int n = r.set(TypeSize.NORMAL, 500).count();
            long b = System.nanoTime();
            System.out.println("read " + (a - t) / 1000 + "us set " + n + " " + (b - a) / 1000 + "us");
        }
        System.exit(0);
    }
}
