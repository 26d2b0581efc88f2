package org.touchstone.workstation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.touchstone.crypto.SigningKey;
import org.touchstone.domain.evidence.Findings;
import org.touchstone.domain.item.ItemId;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.item.Scope;
import org.touchstone.domain.judgment.ComparisonDecision;
import org.touchstone.domain.judgment.Draft;
import org.touchstone.domain.judgment.Preference;
import org.touchstone.domain.judgment.Vote;
import org.touchstone.domain.people.Annotator;
import org.touchstone.domain.presentation.Reading;
import org.touchstone.domain.study.StudyId;
import org.touchstone.refusal.RejectedException;
import org.touchstone.store.MemoryStore;
import org.touchstone.tasks.Progress;
import org.touchstone.testing.ManualTime;
import org.touchstone.testing.Pairs;
import org.touchstone.workstation.bundles.SignedBundleExport;
import org.touchstone.workstation.clock.Ambient;
import org.touchstone.workstation.packs.Consent;
import org.touchstone.workstation.packs.PackImport;
import org.touchstone.workstation.packs.VerifiedPackImport;
import org.touchstone.workstation.session.JournaledSession;
import org.touchstone.workstation.session.OpenItem;
import org.touchstone.workstation.session.ProfileContext;

/** A profile over a store in memory, with clocks and randomness that a test owns. */
public final class Bench {
    public final ManualTime time = new ManualTime("2026-11-24T09:00:00Z");
    public final MemoryStore store = new MemoryStore();
    public final SigningKey key;
    public ProfileContext context;
    public JournaledSession session;

    private Annotator annotator;
    private String software = "touchstone test";
    private int starts;
    private final @Nullable RandomGenerator random;

    public Bench() {
        this((byte) 2);
    }

    public Bench(byte annotatorKey) {
        this(annotatorKey, null);
    }

    /** With the same randomness all the time, whoever asks. */
    public Bench(RandomGenerator random) {
        this((byte) 2, random);
    }

    private Bench(byte annotatorKey, @Nullable RandomGenerator random) {
        this.random = random;
        key = PackOrder.key(annotatorKey);
        annotator = new Annotator("Dr A. Example", key.verifyKey().id());
        context = context();
        session = JournaledSession.start(context);
    }

    private ProfileContext context() {
        Ambient ambient = new Ambient(time, time, random == null ? new Random(starts++) : random);
        return ProfileContext.over(store, annotator, software, ambient);
    }

    /** The program ends, in good order or not, and is started again. */
    public void restart(boolean inGoodOrder) {
        if (inGoodOrder) {
            session.close();
        }
        context = context();
        session = JournaledSession.start(context);
    }

    /** The same profile under another name, opened by another version. */
    public void rename(String displayName, String version) {
        annotator = new Annotator(displayName, annotator.keyId());
        software = version;
        restart(true);
    }

    public PackImport.Report take(PackOrder order, Path folder) throws IOException, RejectedException {
        Path file = order.write(folder.resolve("order.tspack"));
        return new VerifiedPackImport(context).importPack(file, Consent.NEW_STUDIES, Progress.NONE);
    }

    public SignedBundleExport export() {
        return new SignedBundleExport(context, key, "d-1");
    }

    public static ItemKey item(int number) {
        return new ItemKey(new StudyId("study"), new ItemId("i" + number));
    }

    /** A vote for the response on the left. */
    public static Draft forLeft(OpenItem item, int strength) {
        Preference preference =
                new Preference(Scope.CONVERSATION, Pairs.sides(item).left(), strength);
        return new Draft(
                new ComparisonDecision(
                        Vote.NONE.with(preference), Pairs.votes(item.draft()).afterReveal()),
                Findings.NONE,
                Reading.everything(2),
                5_000);
    }
}
