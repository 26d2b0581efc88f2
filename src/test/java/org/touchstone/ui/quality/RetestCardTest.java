package org.touchstone.ui.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.app.Main;
import org.touchstone.bundle.container.Trust;
import org.touchstone.bundle.pack.PackReader;
import org.touchstone.charts.ChartFrame;
import org.touchstone.domain.evidence.Findings;
import org.touchstone.domain.item.Item;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.item.Response;
import org.touchstone.domain.item.Scope;
import org.touchstone.domain.judgment.ComparisonDecision;
import org.touchstone.domain.judgment.Draft;
import org.touchstone.domain.judgment.Preference;
import org.touchstone.domain.judgment.Vote;
import org.touchstone.domain.people.Annotator;
import org.touchstone.domain.presentation.DisplayFacts;
import org.touchstone.domain.presentation.Reading;
import org.touchstone.domain.study.StudyId;
import org.touchstone.store.local.LocalStore;
import org.touchstone.store.sqlite.opening.SqliteStoreOpener;
import org.touchstone.tasks.DirectTaskRunner;
import org.touchstone.tasks.Progress;
import org.touchstone.testing.ManualTime;
import org.touchstone.workstation.PackOrder;
import org.touchstone.workstation.clock.Ambient;
import org.touchstone.workstation.packs.Consent;
import org.touchstone.workstation.packs.VerifiedPackImport;
import org.touchstone.workstation.quality.StoredQuality;
import org.touchstone.workstation.session.JournaledSession;
import org.touchstone.workstation.session.OpenItem;
import org.touchstone.workstation.session.ProfileContext;

/** Items that the pack builder gives again, judged in the order of the pack, fill the card. */
class RetestCardTest {
    private static final int CARD = 4;

    @TempDir
    Path folder;

    private final ManualTime time = new ManualTime("2026-11-24T09:00:00Z");
    private LocalStore store;
    private ProfileContext context;
    private JournaledSession session;
    private QualityViewModel model;

    @BeforeEach
    void open() {
        Path home = folder.resolve("store");
        home.toFile().mkdir();
        store = new SqliteStoreOpener(new SecureRandom()).create(home, new byte[32]);
        Annotator annotator = new Annotator(
                "Dr A. Example", PackOrder.key((byte) 2).verifyKey().id());
        context = ProfileContext.over(store, annotator, "touchstone test", new Ambient(time, time, new Random(1)));
        session = JournaledSession.start(context);
        model = new QualityViewModel(new StoredQuality(store), new DirectTaskRunner(), (words, items) -> {});
    }

    @AfterEach
    void close() {
        session.close();
        store.close();
    }

    /** A pack of 60 items and 12 that come again, taken in; its items in its order. */
    private List<Item> taken() throws Exception {
        Path pack = built();
        new VerifiedPackImport(context).importPack(pack, Consent.NEW_STUDIES, Progress.NONE);
        List<Item> items = new ArrayList<>();
        PackReader.read(pack, Trust.anyKey(), (offset, line, item) -> items.add(item));
        assertThat(items).hasSize(72);
        return items;
    }

    private Path built() throws IOException {
        List<String> rows = new ArrayList<>();
        for (int n = 0; n < 60; n++) {
            rows.add("{\"prompt\":\"Question %1$d\",\"response_a\":\"One %1$d\",\"response_b\":\"Two %1$d\"}"
                    .formatted(n));
        }
        Path source = Files.write(folder.resolve("rows.jsonl"), rows);
        Path study = Files.writeString(folder.resolve("study.json"), "{\"id\":\"study\",\"title\":\"T\"}");
        Path secret = Files.writeString(folder.resolve("secret"), "07".repeat(32));
        Path pack = folder.resolve("p.tspack");
        List<String> command = List.of(
                "pack",
                "build",
                "--study",
                study.toString(),
                "--secret",
                secret.toString(),
                "--retests",
                "12",
                "--out",
                pack.toString(),
                "--key-out",
                folder.resolve("k.json").toString(),
                source.toString());
        StringWriter err = new StringWriter();
        int code = Main.commandLine()
                .setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(err))
                .execute(command.toArray(String[]::new));
        assertThat(code).as(err.toString()).isZero();
        return pack;
    }

    /** @param position of the vote on the painted scale; 0 favours whatever begins with "One" instead */
    private void judge(Item item, int position) throws Exception {
        OpenItem open = session.open(new ItemKey(new StudyId("study"), item.id()));
        Preference vote = position == 0
                ? new Preference(Scope.CONVERSATION, one(item), 2)
                : Preference.ofPosition(Scope.CONVERSATION, position, org.touchstone.testing.Pairs.sides(open));
        Draft draft = new Draft(
                new ComparisonDecision(Vote.NONE.with(vote), null), Findings.NONE, Reading.everything(2), 5_000);
        session.submit(open, draft, DisplayFacts.notShown(2));
    }

    private static org.touchstone.domain.item.ResponseId one(Item item) {
        return item.responses().stream()
                .filter(response -> response.turns().get(0).content().startsWith("One"))
                .map(Response::id)
                .findFirst()
                .orElseThrow();
    }

    private String finding() {
        model.refresh();
        return model.cards().get(CARD).chart().draw(ChartFrame.page()).words().finding();
    }

    @Test
    void whoFavoursTheSameResponseEachTimeSaysTheSameAboutAllThatComeAgain() throws Exception {
        List<Item> items = taken();
        for (Item item : items.subList(0, 60)) {
            judge(item, 0);
        }
        assertThat(new StoredQuality(store).read().retests()).isNotEmpty();
        for (Item item : items.subList(60, 72)) {
            judge(item, 0);
        }
        assertThat(finding()).isEqualTo("You gave the same step on 12 of 12 repeated items.");
        assertThat(model.cards().get(CARD).number())
                .startsWith("Same step 100 %")
                .contains("weighted kappa 1.00");
    }

    @Test
    void whoAlwaysTakesTheLeftSideDiffersWhereTheSidesWereSwapped() throws Exception {
        for (Item item : taken()) {
            judge(item, -2);
        }
        var retests = new StoredQuality(store).read().retests();
        long swapped = retests.stream().filter(r -> r.answers().swapped()).count();
        assertThat(retests).hasSize(12);
        assertThat(swapped).isBetween(1L, 11L);
        assertThat(finding()).isEqualTo("You gave the same step on " + (12 - swapped) + " of 12 repeated items.");
    }
}
