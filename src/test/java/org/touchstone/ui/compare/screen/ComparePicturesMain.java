package org.touchstone.ui.compare.screen;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.touchstone.codec.Codecs;
import org.touchstone.domain.item.Comparison;
import org.touchstone.domain.item.ItemId;
import org.touchstone.domain.item.Response;
import org.touchstone.domain.item.Role;
import org.touchstone.domain.item.Scope;
import org.touchstone.domain.item.Turn;
import org.touchstone.domain.judgment.ComparisonDecision;
import org.touchstone.domain.judgment.Draft;
import org.touchstone.domain.presentation.Arm;
import org.touchstone.domain.presentation.PresentationPlan;
import org.touchstone.domain.presentation.Sides;
import org.touchstone.domain.study.Study;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.refusal.RejectedException;
import org.touchstone.ui.compare.InMemorySession;
import org.touchstone.ui.compare.Studies;
import org.touchstone.ui.pictures.Png;
import org.touchstone.workstation.session.OpenItem;
import org.touchstone.workstation.settings.Appearance;
import org.touchstone.workstation.settings.ThemeChoice;

/** Draws every state of the judging screen into the folder named by the first argument, to be looked at. */
public final class ComparePicturesMain {
    private final Path folder;
    private final Study study;
    private final List<Comparison> items = new ArrayList<>();

    private ComparePicturesMain(Path folder) throws IOException, RejectedException {
        this.folder = Files.createDirectories(folder);
        study = Codecs.STUDY.decode(bytes("/assets/demo/legal/study.json"));
        for (String line : new String(bytes("/assets/demo/legal/items.jsonl"), StandardCharsets.UTF_8).split("\n", 0)) {
            if (Codecs.ITEM.decodeCanonical(line.getBytes(StandardCharsets.UTF_8)) instanceof Comparison pair) {
                items.add(pair);
            }
        }
    }

    public static void main(String[] args) throws Exception {
        new ComparePicturesMain(Path.of(args[0])).draw(args.length > 1 ? args[1] : "");
        System.exit(0);
    }

    private void draw(String only) throws IOException {
        Comparison single =
                items.stream().filter(i -> !i.isMultiTurn()).findFirst().orElseThrow();
        Comparison multi =
                items.stream().filter(Comparison::isMultiTurn).findFirst().orElseThrow();
        for (ThemeChoice theme : ThemeChoice.values()) {
            for (int percent : new int[] {80, 100, 200}) {
                Appearance look = Appearance.STANDARD.withTheme(theme).withTextPercent(percent);
                String name = theme.name().toLowerCase(java.util.Locale.ROOT) + "-" + percent;
                if (name.contains(only)) {
                    save(worked(rig(open(single), 1280, 800).look(look)), name);
                }
            }
        }
        shot(only, "first-sight", open(single), 1280, 800);
        shot(only, "small-window", open(single), 1024, 700);
        shot(only, "multi-turn", open(multi), 1280, 800);
        if ("small-200".contains(only)) {
            save(rig(open(single), 1024, 700).look(Appearance.STANDARD.withTextPercent(200)), "small-200");
        }
        if ("plain".contains(only)) {
            save(rig(Studies.plain(open(single)), 1280, 800), "plain");
        }
        if ("reveal".contains(only)) {
            Rig rig = rig(Studies.revealing(open(single)), 1280, 800);
            worked(rig).press(KeyCode.ENTER);
            save(rig, "reveal");
        }
        if ("marking".contains(only)) {
            save(rig(open(single), 1280, 800).keys(KeyCode.S, KeyCode.M), "marking");
        }
        shot(only, "rtl", open(rtl()), 1280, 800);
        shot(only, "japanese", open(japanese()), 1280, 800);
        shot(only, "long-prompt", open(longPrompt(single)), 1280, 800);
        if ("long-unfolded".contains(only)) {
            save(rig(open(longPrompt(single)), 1280, 800).press(KeyCode.P), "long-unfolded");
        }
        if ("done".contains(only)) {
            Rig rig = Rig.of(new InMemorySession(List.of()), 1280, 800);
            save(rig.on(() -> rig.screen.start(ItemFilter.ALL)), "done");
        }
        for (ThemeChoice theme : ThemeChoice.values()) {
            for (int percent : new int[] {80, 100, 200}) {
                String name = "guidelines-" + theme.name().toLowerCase(java.util.Locale.ROOT) + "-" + percent;
                if (name.contains(only)) {
                    Rig rig = rig(open(single), 1280, 800)
                            .look(Appearance.STANDARD.withTheme(theme).withTextPercent(percent));
                    rig.guidelines = new String(bytes("/assets/demo/legal/guidelines.md"), StandardCharsets.UTF_8);
                    save(rig.press(KeyCode.G), name);
                }
            }
        }
        if ("folded".contains(only)) {
            save(rig(open(single), 1280, 800).keys(KeyCode.D, KeyCode.SPACE), "folded");
        }
    }

    private void shot(String only, String name, OpenItem item, double width, double height) throws IOException {
        if (name.contains(only)) {
            save(rig(item, width, height), name);
        }
    }

    /** Vote, levels, a mark, a reason: the screen in the middle of work. */
    private static Rig worked(Rig rig) {
        rig.keys(KeyCode.SPACE, KeyCode.SPACE, KeyCode.SPACE, KeyCode.RIGHT, KeyCode.SPACE);
        rig.keys(KeyCode.SPACE, KeyCode.SPACE, KeyCode.LEFT, KeyCode.HOME, KeyCode.DIGIT2);
        rig.keys(KeyCode.C, KeyCode.DIGIT5, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.ESCAPE);
        rig.keys(KeyCode.RIGHT, KeyCode.HOME, KeyCode.S, KeyCode.M, KeyCode.DIGIT4, KeyCode.ENTER);
        rig.keys(KeyCode.R).type("The second misses that the notice must be in writing.");
        rig.keys(KeyCode.ESCAPE, KeyCode.K, KeyCode.DIGIT8, KeyCode.ESCAPE);
        return rig;
    }

    private static Rig rig(OpenItem item, double width, double height) {
        Rig rig = Rig.of(new InMemorySession(List.of(item)), width, height);
        return rig.on(() -> rig.screen.start(ItemFilter.ALL));
    }

    private void save(Rig rig, String name) throws IOException {
        rig.on(() -> {});
        byte[] png = Rig.call(() -> Png.encode(rig.scene.snapshot(null)));
        Files.write(folder.resolve(name + ".png"), png);
        System.out.println(name + " " + ((Region) rig.screen.surface()).getHeight());
    }

    private OpenItem open(Comparison item) {
        Sides sides =
                new Sides(item.responses().get(0).id(), item.responses().get(1).id());
        return new OpenItem(
                study,
                item,
                new PresentationPlan(sides.order(), Arm.SLOT, false),
                Draft.untouched(ComparisonDecision.NONE, 2),
                false,
                null);
    }

    private static Comparison of(String id, String language, List<Turn> prompt, String left, String right) {
        return new Comparison(
                new ItemId(id),
                "legal",
                "advice",
                language,
                prompt,
                List.of(
                        new Response(Studies.A, List.of(new Turn(Role.ASSISTANT, left))),
                        new Response(Studies.B, List.of(new Turn(Role.ASSISTANT, right)))),
                List.of(Scope.CONVERSATION));
    }

    private static Comparison rtl() {
        return of(
                "rtl",
                "ar",
                List.of(new Turn(Role.USER, "هل يجوز للمالك دخول الشقة دون إشعار مسبق؟")),
                "لا يجوز للمالك دخول الشقة دون موافقة المستأجر إلا في حالات الطوارئ. "
                        + "ويجب أن يخطره كتابةً قبل **24 ساعة** على الأقل وفق المادة 12. ".repeat(3),
                "نعم، يجوز له الدخول في أي وقت لأنه المالك. " + "راجع العقد للتأكد من ذلك. ".repeat(9));
    }

    private static Comparison japanese() {
        return of(
                "ja",
                "ja",
                List.of(new Turn(Role.USER, "賃貸借契約で、大家は予告なく部屋に入ることができますか。")),
                "原則としてできません。緊急の場合を除き、大家は借主の承諾を得る必要があります。".repeat(4),
                "はい、所有者なのでいつでも入ることができます。ただし、契約書の内容を確認してください。".repeat(9));
    }

    private static Comparison longPrompt(Comparison single) {
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            turns.add(new Turn(
                    Role.USER, "What about clause " + (i + 1) + " of the lease? " + "It is long. ".repeat(20)));
            turns.add(new Turn(Role.ASSISTANT, "Clause " + (i + 1) + " says that the tenant pays. ".repeat(6)));
        }
        turns.add(new Turn(Role.USER, "Here is the whole lease. ".repeat(60) + "Which clauses are void?"));
        return of(
                "long",
                "en",
                turns,
                single.responses().get(0).turns().get(0).content(),
                single.responses().get(1).turns().get(0).content());
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = ComparePicturesMain.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }
}
