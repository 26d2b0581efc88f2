package org.touchstone.ui.rate;

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
import org.touchstone.domain.item.Rating;
import org.touchstone.domain.item.Response;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.item.Role;
import org.touchstone.domain.item.Turn;
import org.touchstone.domain.judgment.Draft;
import org.touchstone.domain.judgment.RatingDecision;
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

/** Draws the judging screen of ratings into the folder named by the first argument, to be looked at. */
public final class RatePicturesMain {
    private final Path folder;
    private final Study study;
    private final List<Rating> items = new ArrayList<>();

    private RatePicturesMain(Path folder) throws IOException, RejectedException {
        this.folder = Files.createDirectories(folder);
        study = Codecs.STUDY.decode(bytes("/assets/demo/legal/study.json"));
        for (String line : new String(bytes("/assets/demo/legal/items.jsonl"), StandardCharsets.UTF_8).split("\n", 0)) {
            Item item = Codecs.ITEM.decodeCanonical(line.getBytes(StandardCharsets.UTF_8));
            if (item instanceof Rating rating) {
                items.add(rating);
            }
        }
    }

    public static void main(String[] args) throws Exception {
        new RatePicturesMain(Path.of(args[0])).draw();
        System.exit(0);
    }

    private void draw() throws IOException {
        Rating single = items.get(0);
        for (ThemeChoice theme : ThemeChoice.values()) {
            for (int percent : new int[] {100, 200}) {
                Appearance look = Appearance.STANDARD.withTheme(theme).withTextPercent(percent);
                save(
                        worked(rig(single, Arm.SLOT, 1280, 800).look(look)),
                        theme.name().toLowerCase(Locale.ROOT) + "-" + percent);
            }
        }
        save(rig(single, Arm.SLOT, 1093, 614), "laptop");
        save(rig(single, Arm.SLOT, 1093, 614).keys(KeyCode.SPACE, KeyCode.DIGIT6, KeyCode.C), "laptop-deciding");
        save(rig(single, Arm.SLOT, 1024, 600), "small");
        save(rig(single, Arm.SLOT, 1024, 600).look(Appearance.STANDARD.withTextPercent(200)), "small-200");
        save(rig(single, Arm.SLOT, 1920, 1080), "wide");
        save(rig(items.get(2), Arm.SLOT, 1280, 800), "short");
        save(rig(items.get(2), Arm.SLOT, 1280, 800).press(KeyCode.SPACE), "short-read");
        save(rig(items.get(3), Arm.SLOT, 1280, 800).keys(KeyCode.SPACE, KeyCode.SPACE), "conversation");
        save(rig(single, Arm.PLAIN, 1280, 800), "plain");
        save(rig(single, Arm.SLOT, 1280, 800).keys(KeyCode.S, KeyCode.M), "marking");
        save(rig(rtl(), Arm.SLOT, 1280, 800), "rtl");
        save(rig(single, Arm.SLOT, 1280, 800).keys(KeyCode.D, KeyCode.SPACE), "folded");
    }

    /** Rating, levels, a mark, a reason: the screen in the middle of work. */
    private static RateRig worked(RateRig rig) {
        rig.keys(KeyCode.SPACE, KeyCode.SPACE, KeyCode.SPACE, KeyCode.DIGIT6);
        rig.keys(KeyCode.C, KeyCode.DIGIT5, KeyCode.DIGIT4, KeyCode.ESCAPE);
        rig.keys(KeyCode.HOME, KeyCode.S, KeyCode.M, KeyCode.DIGIT4, KeyCode.ENTER);
        rig.keys(KeyCode.R).type("Right on the Act and on who has to prove it.");
        return rig.keys(KeyCode.ESCAPE, KeyCode.K, KeyCode.DIGIT8, KeyCode.ESCAPE);
    }

    private RateRig rig(Rating item, Arm arm, double width, double height) {
        OpenItem open = new OpenItem(
                study,
                item,
                new PresentationPlan(List.of(item.response().id()), arm, false),
                Draft.untouched(RatingDecision.NONE, 1),
                false,
                null);
        RateRig rig = RateRig.of(new InMemorySession(List.of(open)), width, height);
        return rig.on(() -> rig.screen.start(ItemFilter.ALL));
    }

    private static Rating rtl() {
        String arabic =
                "\u0644\u0627 \u064a\u062c\u0648\u0632 \u0644\u0644\u0645\u0624\u062c\u0631 \u062f\u062e\u0648\u0644"
                        + " \u0627\u0644\u0634\u0642\u0629 (Article 8) \u0628\u063a\u064a\u0631 \u0625\u0630\u0646. ";
        return new Rating(
                new ItemId("rtl"),
                "legal",
                "advice",
                "ar",
                List.of(new Turn(
                        Role.USER, "\u0647\u0644 \u064a\u062c\u0648\u0632 \u0630\u0644\u0643 under Article 8\u061f")),
                new Response(new ResponseId("r1"), List.of(new Turn(Role.ASSISTANT, arabic.repeat(12)))));
    }

    private void save(RateRig rig, String name) throws IOException {
        rig.on(() -> {});
        byte[] png = RateRig.call(() -> Png.encode(rig.scene.snapshot(null)));
        Files.write(folder.resolve(name + ".png"), png);
        System.out.println(name);
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = RatePicturesMain.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }
}
