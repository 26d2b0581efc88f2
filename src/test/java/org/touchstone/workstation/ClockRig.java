package org.touchstone.workstation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Random;
import java.util.Set;
import org.touchstone.crypto.KeyPolicy;
import org.touchstone.domain.presentation.DisplayFacts;
import org.touchstone.domain.study.StudyId;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.store.sqlite.opening.SqliteStoreOpener;
import org.touchstone.tasks.Progress;
import org.touchstone.testing.ManualTime;
import org.touchstone.workstation.backup.BackupResult;
import org.touchstone.workstation.backup.RestoreChoice;
import org.touchstone.workstation.backup.SnapshotFolder;
import org.touchstone.workstation.bundles.SignedBundleExport;
import org.touchstone.workstation.clock.Ambient;
import org.touchstone.workstation.library.StoredGuidelines;
import org.touchstone.workstation.library.StoredReview;
import org.touchstone.workstation.packs.Consent;
import org.touchstone.workstation.packs.StoredPacks;
import org.touchstone.workstation.packs.VerifiedPackImport;
import org.touchstone.workstation.profile.OpenProfile;
import org.touchstone.workstation.profile.ServiceFactory;
import org.touchstone.workstation.profile.folder.FolderProfiles;
import org.touchstone.workstation.quality.StoredQuality;
import org.touchstone.workstation.queue.StoredQueue;
import org.touchstone.workstation.session.JournaledSession;
import org.touchstone.workstation.session.OpenItem;
import org.touchstone.workstation.session.ProfileContext;

/** Whole profiles on the disk under a clock that somebody sets, and what was acknowledged in them. */
public final class ClockRig {
    public static final StudyId STUDY = new StudyId("study");

    private static final String PASSPHRASE = "correct horse";

    public final ManualTime time = new ManualTime("2026-11-24T09:00:00Z");
    public final Path stick;
    public final Set<String> acknowledged = new LinkedHashSet<>();

    private final Path temp;
    private final FolderProfiles profiles;
    private int starts;

    /**
     * @param temp everything is made in it
     */
    public ClockRig(Path temp) {
        this.temp = temp;
        this.stick = temp.resolve("stick");
        SecureRandom random = new SecureRandom();
        this.profiles = new FolderProfiles(
                new SqliteStoreOpener(random), this::services, new KeyPolicy(64, 1, 4, 0), random, time);
    }

    private ServiceFactory.Services services(ServiceFactory.Ground ground) {
        Ambient ambient = new Ambient(time, time, new Random(starts++));
        ProfileContext context = ProfileContext.over(ground.store(), ground.annotator(), "touchstone test", ambient);
        JournaledSession session = JournaledSession.start(context);
        SignedBundleExport export = new SignedBundleExport(context, ground.key(), ground.device());
        return new ServiceFactory.Services(
                session,
                new StoredQueue(ground.store()),
                new StoredReview(ground.store()),
                new StoredQuality(ground.store()),
                new StoredGuidelines(ground.store()),
                new VerifiedPackImport(context),
                new StoredPacks(context, export),
                export,
                session::close);
    }

    /** A folder of this name. */
    public Path folder(String name) {
        return temp.resolve(name);
    }

    /** Makes a profile with a study of this many items. */
    public OpenProfile create(String name, int items) throws Exception {
        OpenProfile profile = profiles.create(folder(name), "Dr A. Example", PASSPHRASE.toCharArray());
        PackOrder order = new PackOrder();
        order.items = items;
        profile.packImport().importPack(order.write(temp.resolve("order.tspack")), Consent.NEW_STUDIES, Progress.NONE);
        return profile;
    }

    public OpenProfile open(String name) throws Exception {
        return profiles.open(folder(name), PASSPHRASE.toCharArray());
    }

    /** Somebody sets the clock, or a battery does. */
    public void setClock(String instant) {
        time.shiftWall(Duration.between(time.instant(), Instant.parse(instant)));
    }

    /** Judges the next items; whatever is acknowledged is kept in mind. */
    public void judge(OpenProfile profile, int items) throws Exception {
        for (int n = 0; n < items; n++) {
            time.pass(Duration.ofSeconds(40));
            OpenItem item = profile.session()
                    .next(new ItemFilter(STUDY, null, null, null))
                    .orElseThrow();
            acknowledged.add(profile.session()
                    .submit(item, Bench.forLeft(item, 1), DisplayFacts.notShown(2))
                    .toString());
        }
    }

    public BackupResult backUp(OpenProfile profile) throws Exception {
        Files.createDirectories(stick);
        return profile.backUp(stick, time.millis(), Progress.NONE);
    }

    /** What a restore takes from the stick. */
    public RestoreChoice longest() throws Exception {
        SnapshotFolder shelf = SnapshotFolder.find(stick).get(0);
        return RestoreChoice.longest(shelf.list(), shelf.unreadable()).orElseThrow();
    }

    public void restore(RestoreChoice choice, String name) throws Exception {
        profiles.restore(choice.snapshot(), folder(name), Progress.NONE);
    }

    /** The judgments in force. */
    public static Set<String> judgments(OpenProfile profile) {
        Set<String> ids = new LinkedHashSet<>();
        profile.review()
                .search("", 10_000)
                .forEach(row -> ids.add(row.judgment().id().toString()));
        return ids;
    }
}
