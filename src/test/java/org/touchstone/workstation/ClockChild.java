package org.touchstone.workstation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Random;
import org.touchstone.crypto.SigningKey;
import org.touchstone.domain.people.Annotator;
import org.touchstone.domain.presentation.DisplayFacts;
import org.touchstone.domain.study.StudyId;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.store.local.LocalStore;
import org.touchstone.store.sqlite.opening.SqliteStoreOpener;
import org.touchstone.tasks.Progress;
import org.touchstone.workstation.bundles.SignedBundleExport;
import org.touchstone.workstation.clock.Ambient;
import org.touchstone.workstation.packs.Consent;
import org.touchstone.workstation.packs.VerifiedPackImport;
import org.touchstone.workstation.session.JournaledSession;
import org.touchstone.workstation.session.OpenItem;
import org.touchstone.workstation.session.ProfileContext;

/** A program on the clocks of the machine and a store on the disk; it judges while somebody sets the clock. */
final class ClockChild {
    private static final StudyId STUDY = new StudyId("study");

    private ClockChild() {}

    /** Takes an empty folder and the file that sets the clock, then what is to be written there before each judgment. */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        SigningKey key = PackOrder.key((byte) 2);
        try (LocalStore store = new SqliteStoreOpener(new SecureRandom()).create(folder, new byte[32])) {
            Ambient ambient = new Ambient(Clock.systemUTC(), System::nanoTime, new Random(1));
            ProfileContext context = ProfileContext.over(
                    store, new Annotator("A", key.verifyKey().id()), "touchstone test", ambient);
            JournaledSession session = JournaledSession.start(context);
            PackOrder order = new PackOrder();
            order.items = args.length;
            Path pack = order.write(folder.resolveSibling("order.tspack"));
            new VerifiedPackImport(context).importPack(pack, Consent.NEW_STUDIES, Progress.NONE);
            for (int n = 2; n < args.length; n++) {
                Files.writeString(Path.of(args[1]), args[n]);
                OpenItem item =
                        session.next(new ItemFilter(STUDY, null, null, null)).orElseThrow();
                session.submit(item, Bench.forLeft(item, 1), DisplayFacts.notShown(2));
            }
            new SignedBundleExport(context, key, "d-1")
                    .export(STUDY, folder.resolveSibling("b.tsbundle"), Progress.NONE);
            session.close();
        }
    }
}
