package org.touchstone.store.sqlite.opening;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import org.touchstone.domain.work.CheckReport;
import org.touchstone.files.Durable;
import org.touchstone.journal.JournalHead;
import org.touchstone.store.StoreException;
import org.touchstone.store.StoreException.Reason;
import org.touchstone.store.local.LocalStore;
import org.touchstone.store.local.StoreOpener;
import org.touchstone.store.sqlite.Database;
import org.touchstone.store.sqlite.Faults;
import org.touchstone.store.sqlite.Handle;
import org.touchstone.store.sqlite.sealed.StoreKeys;
import org.touchstone.store.sqlite.segment.Segment;
import org.touchstone.store.sqlite.segment.SegmentWriter;
import org.touchstone.store.sqlite.state.Catalog;
import org.touchstone.tasks.Progress;

/**
 * Copies a store under another data key: verifies the store, copies it, seals the copy under the new key, and verifies
 * the copy. The original stays unchanged. One use, one thread.
 */
final class Renewal {
    /** Each quarter of the whole reports progress in units of this. */
    private static final long QUARTER = 1_000_000;

    private final StoreOpener opener;
    private final SecureRandom random;
    private final Progress progress;

    Renewal(StoreOpener opener, SecureRandom random, Progress progress) {
        this.opener = opener;
        this.random = random;
        this.progress = progress;
    }

    void run(Path folder, byte[] key, Path into, byte[] newKey) {
        JournalHead head = copy(folder, key, into);
        StoreKeys from = new StoreKeys(key, random);
        StoreKeys to = new StoreKeys(newKey, random);
        try {
            database(SqliteStoreOpener.file(into), from, to);
            segments(folder, into, from, to);
        } catch (SQLException e) {
            throw Faults.of(e);
        } catch (IOException e) {
            throw Faults.io(e);
        } finally {
            from.wipe();
            to.wipe();
        }
        prove(into, newKey, head);
    }

    /** A store that fails its check is not copied: the copy would lose the seal, which says what was changed. */
    private JournalHead copy(Path folder, byte[] key, Path into) {
        try (LocalStore store = opener.open(folder, key)) {
            requireSound(store.upkeep().check(part(0)));
            store.upkeep().copyTo(SqliteStoreOpener.file(into));
            return store.journal().head();
        }
    }

    private void prove(Path into, byte[] newKey, JournalHead head) {
        try (LocalStore made = opener.open(into, newKey)) {
            requireSound(made.upkeep().check(part(3)));
            if (!made.journal().head().equals(head)) {
                throw Faults.damaged("copy under the new key");
            }
        }
    }

    private static void requireSound(CheckReport report) {
        if (!report.complete()) {
            throw cancelled();
        }
        if (!report.isSound()) {
            throw new StoreException(
                    Reason.DAMAGED,
                    "No new data key was made, because the profile is not sound: "
                            + report.problems().get(0));
        }
    }

    private void database(Path file, StoreKeys from, StoreKeys to) throws SQLException, IOException {
        try (Connection copy = Database.ofCopy(file)) {
            new Resealing(copy, from, to, part(1)).run();
        }
        Durable.sync(file);
    }

    private void segments(Path folder, Path into, StoreKeys from, StoreKeys to) throws SQLException, IOException {
        Catalog catalog;
        try (Connection copy = Database.reader(SqliteStoreOpener.file(into))) {
            catalog = Catalog.read(new Handle(copy), to);
        }
        long total = 0;
        for (Catalog.Pack pack : catalog.held().values()) {
            total += pack.segmentLength();
        }
        Progress part = part(2);
        long done = 0;
        for (var pack : catalog.held().entrySet()) {
            Path segment = Catalog.segmentFile(folder, pack.getKey());
            if (Files.exists(segment)) {
                Path copy = Catalog.segmentFile(into, pack.getKey());
                Durable.createFolder(copy.getParent() == null ? into : copy.getParent());
                done = segment(
                        new Segment(segment, pack.getValue().segmentLength(), from), copy, to, part, done, total);
            }
        }
    }

    private static long segment(Segment from, Path copy, StoreKeys to, Progress progress, long before, long total)
            throws IOException {
        long done = before;
        boolean whole = false;
        SegmentWriter writer = new SegmentWriter(copy, to);
        try (from) {
            for (long chunk = 0; chunk < from.chunks(); chunk++) {
                byte[] plain = from.open(chunk);
                writer.write(plain, 0, plain.length);
                done += plain.length;
                if (!progress.report(done, total)) {
                    throw cancelled();
                }
            }
            writer.finish();
            whole = true;
            return done;
        } finally {
            if (!whole) {
                writer.drop();
            }
        }
    }

    private static StoreException cancelled() {
        return new StoreException(Reason.CANCELLED, "No new data key was made; nothing was changed.");
    }

    /** Maps the progress of one quarter of the work to the progress of the whole. */
    private Progress part(long quarter) {
        return (done, total) -> progress.report(
                quarter * QUARTER + (total <= 0 ? 0 : (long) ((double) Math.min(done, total) / total * QUARTER)),
                4 * QUARTER);
    }
}
