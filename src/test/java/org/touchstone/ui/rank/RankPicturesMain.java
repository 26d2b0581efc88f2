package org.touchstone.ui.rank;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.input.KeyCode;
import org.touchstone.codec.Codecs;
import org.touchstone.domain.item.Item;
import org.touchstone.domain.item.ItemId;
import org.touchstone.domain.item.Ranking;
import org.touchstone.domain.item.Response;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.item.Role;
import org.touchstone.domain.item.Turn;
import org.touchstone.domain.judgment.Draft;
import org.touchstone.domain.judgment.RankingDecision;
import org.touchstone.domain.presentation.Arm;
import org.touchstone.domain.presentation.PresentationPlan;
import org.touchstone.domain.study.Study;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.refusal.RejectedException;
import org.touchstone.ui.compare.InMemorySession;
import org.touchstone.ui.pictures.Png;
import org.touchstone.workstation.session.OpenItem;
import org.touchstone.workstation.settings.Appearance;
import org.touchstone.workstation.settings.ThemeChoice;

/** Draws the judging screen of rankings into the folder named by the first argument, to be looked at. */
public final class RankPicturesMain {
    private final Path folder;
    private final Study study;
    private final List<Ranking> items = new ArrayList<>();

    private RankPicturesMain(Path folder) throws IOException, RejectedException {
        this.folder = Files.createDirectories(folder);
        study = Codecs.STUDY.decode(bytes("/assets/demo/legal/study.json"));
        for (String line : new String(bytes("/assets/demo/legal/items.jsonl"), StandardCharsets.UTF_8).split("\n", 0)) {
            Item item = Codecs.ITEM.decodeCanonical(line.getBytes(StandardCharsets.UTF_8));
            if (item instanceof Ranking ranking) {
                items.add(ranking);
            }
        }
    }

    public static void main(String[] args) throws Exception {
        new RankPicturesMain(Path.of(args[0])).draw();
        System.exit(0);
    }

    private void draw() throws IOException {
        Ranking demo = items.get(0);
        for (ThemeChoice theme : ThemeChoice.values()) {
            for (int percent : new int[] {100, 200}) {
                Appearance look = Appearance.STANDARD.withTheme(theme).withTextPercent(percent);
                save(
                        worked(rig(demo, Arm.SLOT, 1280, 800).look(look)),
                        theme.name().toLowerCase(Locale.ROOT) + "-" + percent);
            }
        }
        save(rig(demo, Arm.SLOT, 1280, 800), "first-sight");
        save(rig(demo, Arm.SLOT, 1093, 614), "laptop");
        save(worked(rig(demo, Arm.SLOT, 1093, 614)), "laptop-deciding");
        save(rig(demo, Arm.SLOT, 1024, 600), "small");
        save(rig(demo, Arm.SLOT, 1024, 600).look(Appearance.STANDARD.withTextPercent(200)), "small-200");
        save(worked(rig(demo, Arm.SLOT, 1920, 1080)), "wide");
        save(worked(rig(eight(demo), Arm.SLOT, 1366, 768)), "eight");
        save(worked(rig(eight(demo), Arm.SLOT, 1024, 600).look(Appearance.STANDARD.withTextPercent(200))), "eight-200");
        save(rig(demo, Arm.PLAIN, 1280, 800), "plain");
        save(rig(demo, Arm.SLOT, 1280, 800).keys(KeyCode.S, KeyCode.M), "marking");
        save(worked(rig(rtl(), Arm.SLOT, 1280, 800)), "rtl");
        save(rig(demo, Arm.SLOT, 1280, 800).keys(KeyCode.DIGIT0, KeyCode.D), "none-folded");
    }

    /** Some read, an order with a tie, one not ranked yet, levels: the screen in the middle of work. */
    private static RankRig worked(RankRig rig) {
        rig.keys(KeyCode.SPACE, KeyCode.SPACE, KeyCode.RIGHT, KeyCode.SPACE, KeyCode.RIGHT, KeyCode.SPACE);
        rig.keys(KeyCode.DIGIT1, KeyCode.LEFT, KeyCode.DIGIT2, KeyCode.L, KeyCode.LEFT, KeyCode.DIGIT2);
        return rig.keys(KeyCode.C, KeyCode.DIGIT4, KeyCode.ESCAPE);
    }

    private RankRig rig(Ranking item, Arm arm, double width, double height) {
        OpenItem open = new OpenItem(
                study,
                item,
                new PresentationPlan(item.responses().stream().map(Response::id).toList(), arm, false),
                Draft.untouched(RankingDecision.NONE, item.responses().size()),
                false,
                null);
        RankRig rig = RankRig.of(new InMemorySession(List.of(open)), width, height);
        return rig.on(() -> rig.screen.start(ItemFilter.ALL));
    }

    private static Ranking with(Ranking base, String id, String language, List<String> texts) {
        List<Response> responses = new ArrayList<>();
        for (String text : texts) {
            responses.add(
                    new Response(new ResponseId("x" + responses.size()), List.of(new Turn(Role.ASSISTANT, text))));
        }
        return new Ranking(new ItemId(id), "legal", "advice", language, base.prompt(), responses);
    }

    private static Ranking eight(Ranking base) {
        List<String> texts = new ArrayList<>();
        for (int n = 0; n < 8; n++) {
            texts.add(base.responses()
                    .get(n % base.responses().size())
                    .turns()
                    .get(0)
                    .content());
        }
        return with(base, "eight", "en", texts);
    }

    private static Ranking rtl() {
        String arabic =
                "\u0644\u0627 \u064a\u062c\u0648\u0632 \u0644\u0644\u0645\u0624\u062c\u0631 \u062f\u062e\u0648\u0644"
                        + " \u0627\u0644\u0634\u0642\u0629 (Article 8) \u0628\u063a\u064a\u0631 \u0625\u0630\u0646. ";
        Ranking base = new Ranking(
                new ItemId("base"),
                "legal",
                "advice",
                "ar",
                List.of(new Turn(
                        Role.USER, "\u0647\u0644 \u064a\u062c\u0648\u0632 \u0630\u0644\u0643 under Article 8\u061f")),
                List.of(answer("a", "x"), answer("b", "y"), answer("c", "z")));
        return with(
                base, "rtl", "ar", List.of(arabic.repeat(12), "Yes, under Article 8. ".repeat(9), arabic.repeat(4)));
    }

    private static Response answer(String id, String text) {
        return new Response(new ResponseId(id), List.of(new Turn(Role.ASSISTANT, text)));
    }

    private void save(RankRig rig, String name) throws IOException {
        rig.on(() -> {});
        byte[] png = RankRig.call(() -> Png.encode(rig.scene.snapshot(null)));
        Files.write(folder.resolve(name + ".png"), png);
        System.out.println(name);
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = RankPicturesMain.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }
}
