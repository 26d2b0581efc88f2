package org.touchstone.workstation.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.domain.evidence.Findings;
import org.touchstone.domain.item.ItemId;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.item.Scope;
import org.touchstone.domain.judgment.ComparisonDecision;
import org.touchstone.domain.judgment.Draft;
import org.touchstone.domain.judgment.Preference;
import org.touchstone.domain.judgment.Vote;
import org.touchstone.domain.people.Annotator;
import org.touchstone.domain.presentation.DisplayFacts;
import org.touchstone.domain.presentation.Reading;
import org.touchstone.domain.study.StudyId;
import org.touchstone.stats.agreement.RetestConsistency;
import org.touchstone.store.local.LocalStore;
import org.touchstone.store.sqlite.opening.SqliteStoreOpener;
import org.touchstone.tasks.Progress;
import org.touchstone.testing.ManualTime;
import org.touchstone.testing.Pairs;
import org.touchstone.workstation.PackOrder;
import org.touchstone.workstation.clock.Ambient;
import org.touchstone.workstation.packs.Consent;
import org.touchstone.workstation.packs.VerifiedPackImport;
import org.touchstone.workstation.session.JournaledSession;
import org.touchstone.workstation.session.OpenItem;
import org.touchstone.workstation.session.ProfileContext;

/** Items that come back under another id, in a signed pack, through the session, over the store on disk. */
class TwinsTest {
    private static final byte[] KEY = new byte[32];

    @TempDir
    Path folder;

    private final ManualTime time = new ManualTime("2026-11-24T09:00:00Z");
    private LocalStore store;
    private ProfileContext context;
    private JournaledSession session;

    @BeforeEach
    void open() {
        Path home = folder.resolve("store");
        home.toFile().mkdir();
        store = new SqliteStoreOpener(new SecureRandom()).create(home, KEY);
        Annotator annotator = new Annotator(
                "Dr A. Example", PackOrder.key((byte) 2).verifyKey().id());
        context = ProfileContext.over(store, annotator, "touchstone test", new Ambient(time, time, new Random(1)));
        session = JournaledSession.start(context);
    }

    @AfterEach
    void close() {
        session.close();
        store.close();
    }

    private void take(PackOrder order) throws Exception {
        Path file = order.write(folder.resolve(order.study + order.version + ".tspack"));
        new VerifiedPackImport(context).importPack(file, Consent.NEW_STUDIES, Progress.NONE);
    }

    private static ItemKey key(String item) {
        return new ItemKey(new StudyId("study"), new ItemId(item));
    }

    private OpenItem judge(ItemKey key, String response, int strength) throws Exception {
        OpenItem item = session.open(key);
        Preference preference = new Preference(Scope.CONVERSATION, new ResponseId(response), strength);
        session.submit(
                item,
                new Draft(
                        new ComparisonDecision(Vote.NONE.with(preference), null),
                        Findings.NONE,
                        Reading.everything(2),
                        5_000),
                DisplayFacts.notShown(2));
        return item;
    }

    private static PackOrder twins() {
        PackOrder order = new PackOrder();
        order.items = 4;
        order.twins = 3;
        return order;
    }

    private List<OwnRetest> retests() {
        return new StoredQuality(store).read().retests();
    }

    /** -1 where the response is on the left, 1 on the right. */
    private static int side(OpenItem item, String response) {
        return Pairs.sides(item).left().equals(new ResponseId(response)) ? -1 : 1;
    }

    @Test
    void aPairIsFoundByContentOnceBothAreJudgedAndComparedByResponse() throws Exception {
        take(twins());
        OpenItem first = judge(key("i0"), "x0", 3);
        assertThat(retests()).isEmpty();
        judge(key("i1"), "x1", 3);
        assertThat(retests()).isEmpty();
        // q0 says what x0 says.
        OpenItem again = judge(key("t0"), "q0", 2);
        int side = side(first, "x0");
        boolean swapped = side(again, "q0") != side;
        assertThat(retests())
                .containsExactly(new OwnRetest(key("t0"), new RetestConsistency.Twice(3 * side, 2 * side, swapped)));
    }

    @Test
    void aChangeOfMindIsOneWhateverTheResponsesAreCalledAndWhereTheyStand() throws Exception {
        take(twins());
        OpenItem[] first = new OpenItem[3];
        for (int n = 0; n < 3; n++) {
            first[n] = judge(key("i" + n), "x" + n, 2);
        }
        for (int n = 0; n < 3; n++) {
            // p says what y says.
            judge(key("t" + n), "p" + n, 1);
        }
        assertThat(retests()).hasSize(3);
        for (OwnRetest retest : retests()) {
            int n = retest.item().item().value().charAt(1) - '0';
            int side = side(first[n], "x" + n);
            assertThat(retest.answers().first()).isEqualTo(2 * side);
            assertThat(retest.answers().second()).isEqualTo(-side);
        }
    }

    @Test
    void whatWasTakenBackIsNoAnswerAndARevisionIsTheAnswerThatHolds() throws Exception {
        take(twins());
        OpenItem first = judge(key("i0"), "x0", 3);
        judge(key("t0"), "q0", 3);
        session.undo();
        assertThat(retests()).isEmpty();
        judge(key("t0"), "q0", 3);
        judge(key("i0"), "x0", 1);
        int side = side(first, "x0");
        assertThat(retests()).singleElement().satisfies(retest -> {
            assertThat(retest.item()).isEqualTo(key("t0"));
            assertThat(retest.answers().first()).isEqualTo(side);
            assertThat(retest.answers().second()).isEqualTo(3 * side);
        });
    }

    @Test
    void aTwinThatCameWithALaterPackIsFoundToo() throws Exception {
        PackOrder early = new PackOrder();
        take(early);
        judge(key("i2"), "y2", 1);
        PackOrder later = new PackOrder();
        later.version = 2;
        later.items = 3;
        later.twins = 3;
        take(later);
        judge(key("t2"), "p2", 1);
        assertThat(retests())
                .singleElement()
                .satisfies(retest -> assertThat(retest.answers().first())
                        .isEqualTo(retest.answers().second()));
    }

    @Test
    void itemsOfEqualPromptButOtherResponsesAreNoPair() throws Exception {
        take(new PackOrder());
        PackOrder other = new PackOrder();
        other.study = "other";
        other.text = "Another answer";
        take(other);
        judge(key("i0"), "x0", 1);
        judge(new ItemKey(new StudyId("other"), new ItemId("i0")), "x0", 1);
        assertThat(retests()).isEmpty();
    }
}
