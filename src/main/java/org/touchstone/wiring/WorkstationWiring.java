package org.touchstone.wiring;

import java.security.SecureRandom;
import java.time.Clock;
import org.touchstone.crypto.KeyPolicy;
import org.touchstone.store.sqlite.opening.SqliteStoreOpener;
import org.touchstone.workstation.bundles.BundleExport;
import org.touchstone.workstation.bundles.SignedBundleExport;
import org.touchstone.workstation.clock.Ambient;
import org.touchstone.workstation.library.StoredGuidelines;
import org.touchstone.workstation.library.StoredReview;
import org.touchstone.workstation.packs.StoredPacks;
import org.touchstone.workstation.packs.VerifiedPackImport;
import org.touchstone.workstation.profile.Profiles;
import org.touchstone.workstation.profile.ServiceFactory;
import org.touchstone.workstation.profile.folder.FolderProfiles;
import org.touchstone.workstation.quality.StoredQuality;
import org.touchstone.workstation.queue.StoredQueue;
import org.touchstone.workstation.session.JournaledSession;
import org.touchstone.workstation.session.ProfileContext;

/** Constructs the workstation: profiles on the local disk, their services over SQLite, and the machine's clocks. */
public final class WorkstationWiring {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Ambient ambient;
    private final PendingWrites notes;

    private WorkstationWiring(Ambient ambient, PendingWrites notes) {
        this.ambient = ambient;
        this.notes = notes;
    }

    /** Returns the profiles of the product. */
    public static Profiles profiles() {
        return profiles(KeyPolicy.PRODUCT, PendingWrites.ofUser());
    }

    /** Returns profiles whose key derivation may be cheaper than the product's, for tests. */
    public static Profiles profiles(KeyPolicy policy) {
        return profiles(policy, PendingWrites.NONE);
    }

    private static Profiles profiles(KeyPolicy policy, PendingWrites notes) {
        Ambient ambient = new Ambient(Clock.systemUTC(), System::nanoTime, RANDOM);
        WorkstationWiring wiring = new WorkstationWiring(ambient, notes);
        return new FolderProfiles(new SqliteStoreOpener(RANDOM), wiring::services, policy, RANDOM, ambient.nanoClock());
    }

    private ServiceFactory.Services services(ServiceFactory.Ground ground) {
        String software = "touchstone " + Version.current();
        ProfileContext context = ProfileContext.over(ground.store(), ground.annotator(), software, ambient);
        JournaledSession session = JournaledSession.start(context);
        BundleExport export = new NotedExport(new SignedBundleExport(context, ground.key(), ground.device()), notes);
        StoredReview review = new StoredReview(ground.store());
        UpkeepThread upkeep = UpkeepThread.over(ground.store());
        return new ServiceFactory.Services(
                session,
                new StoredQueue(ground.store()),
                review,
                new StoredQuality(ground.store()),
                new StoredGuidelines(ground.store()),
                new VerifiedPackImport(context),
                new StoredPacks(context, export),
                export,
                () -> {
                    upkeep.close();
                    review.end();
                    session.close();
                });
    }
}
