package org.touchstone.store.sqlite.integrity;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import org.touchstone.files.Durable;
import org.touchstone.store.StoreException;
import org.touchstone.store.sqlite.Database;
import org.touchstone.store.sqlite.Faults;
import org.touchstone.store.sqlite.ReservedSpace;
import org.touchstone.store.sqlite.Writer;
import org.touchstone.store.sqlite.sealed.StoreKeys;

/**
 * Checkpoints the WAL into the database file, and maintains the seal that authenticates every byte of that file. The
 * order of the steps is fixed by the format page (<i>The seal</i>): after an interruption at any step, the seal's state
 * says what it still proves. Any thread; one checkpoint or verification at a time, without blocking decisions.
 */
public final class Checkpointer {
    private final Path folder;
    private final Database database;
    private final Writer writer;
    private final SealFile file;
    private final Blocks blocks;
    private final WalFile log;
    private final ReservedSpace room;
    private final WalPreallocation logRoom;
    private FileSeal seal = FileSeal.NOTHING;
    /** During a checkpoint: blocks left out of the sum because the checkpoint may have changed them. */
    private Set<Long> pending = Set.of();
    /** End of the part of the WAL that may hold something other than zeros, in bytes. */
    private long logUsed;

    public Checkpointer(Path folder, StoreKeys keys, Database database, Writer writer, ReservedSpace room) {
        this.folder = folder;
        this.database = database;
        this.writer = writer;
        this.file = new SealFile(folder, keys);
        this.blocks = new Blocks(database.store().bytes(), keys);
        this.log = new WalFile(database.store().path());
        this.room = room;
        this.logRoom = new WalPreallocation(folder, database, writer, log, room);
    }

    /** Initialises the seal of a new database. Call first. */
    public synchronized void beginNew() throws IOException, SQLException {
        seal = taken(0);
        file.write(seal);
        vouchForLog(logRoom.makeAtOpening());
    }

    /**
     * Reads the seal at opening. Call before anything is written.
     *
     * @param headIsMissing whether the head file holds no store head
     */
    public synchronized void begin(boolean headIsMissing) throws IOException, SQLException {
        Optional<FileSeal> read = file.exists() ? file.read() : Optional.of(FileSeal.NOTHING);
        FileSeal found = read.orElse(FileSeal.NOTHING);
        long alerts = found.alerts();
        if (!file.exists()) {
            alerts |= IntegrityAlert.SEAL_MISSING.mask();
        } else if (headIsMissing) {
            alerts |= IntegrityAlert.HEAD_MISSING.mask();
        }
        if (read.isEmpty()) {
            alerts |= IntegrityAlert.SEAL_BROKEN.mask();
        }
        logUsed = log.length();
        long frames = database.log().frames();
        if (!log.isClearFrom(WalFile.end(frames))) {
            alerts |= IntegrityAlert.LOG_TAIL.mask();
        }
        if (found.state() == FileSeal.State.CLOSED) {
            alerts |= logUsed > 0 ? IntegrityAlert.LOG_EXTRA.mask() : 0;
            found = found.as(FileSeal.State.WHOLE);
        } else if (logUsed < found.logBytes()) {
            alerts |= IntegrityAlert.LOG_SHORT.mask();
        }
        if (found.state() == FileSeal.State.CHECKPOINTING) {
            if (frames >= found.frames() && log.salt() == found.salt()) {
                pending = log.named(found.frames());
            } else {
                alerts |= IntegrityAlert.LOG_SHORT.mask();
                found = FileSeal.NOTHING;
            }
        }
        if (found.state() == FileSeal.State.WHOLE && blocks.length() != found.length()) {
            alerts |= IntegrityAlert.LENGTH.mask();
        }
        seal = found.withDoubts(alerts);
        file.write(seal);
        vouchForLog(logRoom.makeAtOpening());
    }

    /** Records in the seal that the WAL has at least {@code bytes} bytes on disk. */
    private void vouchForLog(long bytes) throws IOException {
        if (seal.state() == FileSeal.State.WHOLE && bytes > seal.logBytes()) {
            FileSeal longer = seal.withLogBytes(bytes);
            file.write(longer);
            seal = longer;
        }
    }

    /** Computes a new seal of the whole file as it is now. */
    private FileSeal taken(long alerts) throws IOException {
        blocks.sync();
        long length = blocks.length();
        return FileSeal.whole(blocks.sum(Blocks.count(length), number -> true), length, 0, alerts);
    }

    /** Copies committed WAL frames into the database file, as far as readers allow it. */
    public synchronized void checkpoint() throws IOException, SQLException {
        checkpoint(false);
    }

    private void checkpoint(boolean last) throws IOException, SQLException {
        if (seal.state() == FileSeal.State.UNKNOWN) {
            logUsed = Math.max(logUsed, WalFile.end(database.log().frames()));
            database.checkpoint();
            return;
        }
        Database.Hold hold = database.hold();
        try {
            Database.Log before = database.log();
            logUsed = Math.max(logUsed, WalFile.end(before.frames()));
            if (before.frames() > before.checkpointed()) {
                Set<Long> named = log.named(before.frames());
                beginCheckpoint(named, before.frames());
                database.checkpoint();
            }
            if (last || before.frames() > before.checkpointed()) {
                endCheckpoint(last ? 0 : logBytes(before.frames()));
            }
        } finally {
            hold.close();
        }
    }

    /**
     * Minimum length of the WAL, in bytes, that survives any power cut: it only grows until it is truncated in a pause.
     */
    private long logBytes(long frames) {
        return Math.min(Math.max(seal.logBytes(), WalFile.end(frames)), room.logKept());
    }

    private void beginCheckpoint(Set<Long> named, long frames) throws IOException {
        List<Long> summed = new ArrayList<>();
        for (long number : named) {
            if (number < Blocks.count(seal.length()) && !pending.contains(number)) {
                summed.add(number);
            }
        }
        FileSeal begun = new FileSeal(
                FileSeal.State.CHECKPOINTING,
                blocks.toggled(seal.sum(), summed),
                seal.length(),
                log.salt(),
                frames,
                seal.logBytes(),
                seal.alerts());
        file.write(begun);
        seal = begun;
        pending = named;
    }

    private void endCheckpoint(long logBytes) throws IOException, SQLException {
        try {
            Database.Log after = database.log();
            if (after.checkpointed() < after.frames()) {
                // SQLite syncs the database file only after a complete checkpoint.
                blocks.sync();
            }
            long length = blocks.length();
            Set<Long> changed = new TreeSet<>(pending);
            for (long number = Blocks.count(seal.length()); number < Blocks.count(length); number++) {
                changed.add(number);
            }
            changed.removeIf(number -> number >= Blocks.count(length));
            FileSeal whole = FileSeal.whole(blocks.toggled(seal.sum(), changed), length, logBytes, seal.alerts());
            file.write(whole);
            seal = whole;
            pending = Set.of();
        } catch (IOException e) {
            // The next commit would restart the WAL, and the frames of the blocks that the seal excludes would be lost.
            writer.breakOff(Faults.io(e));
            throw e;
        }
    }

    /**
     * Overwrites the rest of a restarted WAL with zeros, slice by slice, and preallocates more when much of it was
     * used. {@code commit} syncs each slice with a commit of its own, so that no decision pays for more than one slice
     * and a failed sync is handled as a failed commit. Call after a commit that followed the checkpoint.
     */
    public synchronized void clearLog(Runnable commit) throws IOException, SQLException {
        logRoom.cut();
        long used = logUsed;
        long at = WalFile.end(database.log().frames());
        while (at < used) {
            long from = at;
            at = writer.inTurn(
                    () -> log.clear(Math.max(from, WalFile.end(database.log().frames())), used));
            commit.run();
        }
        logUsed = 0;
        vouchForLog(logRoom.makeInPause(used, commit));
    }

    /**
     * Verifies every block that the seal covers, or computes the sum when it covers none.
     *
     * @param each called before each block
     */
    public synchronized Findings prove(LongPredicate each) throws IOException {
        List<String> problems = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        for (IntegrityAlert doubt : IntegrityAlert.of(seal.alerts())) {
            (doubt.isProblem() ? problems : remarks).add(doubt.sentence());
        }
        FileSeal told = seal.withDoubts(0);
        if (seal.state() == FileSeal.State.UNKNOWN) {
            long length = blocks.length();
            blocks.sync();
            told = FileSeal.whole(blocks.sum(Blocks.count(length), each), length, 0, 0);
        } else if (!isWhole(each)) {
            problems.add("The store was changed from outside or is damaged (database file).");
        }
        if (!told.equals(seal)) {
            file.write(told);
            seal = told;
        }
        return new Findings(problems, remarks);
    }

    private boolean isWhole(LongPredicate each) throws IOException {
        boolean checkpointing = seal.state() == FileSeal.State.CHECKPOINTING;
        BlockSum sum = blocks.sum(
                Blocks.count(seal.length()),
                number -> each.test(number) && !(checkpointing && pending.contains(number)));
        return sum.equals(seal.sum()) && (checkpointing || blocks.length() == seal.length());
    }

    /**
     * The result of a verification.
     *
     * @param problems findings that no program, kill or power cut can cause
     * @param remarks findings that such an event, or a person, can cause
     */
    public record Findings(List<String> problems, List<String> remarks) {}

    /** Number of blocks that a verification reads. */
    public long size() {
        try {
            return Blocks.count(blocks.length());
        } catch (IOException e) {
            throw Faults.io(e);
        }
    }

    /** Runs the last checkpoint; returns false when the WAL has to stay. */
    public synchronized boolean checkpointAtClose() {
        if (writer.broken().isPresent()) {
            return false;
        }
        try {
            checkpoint(true);
            Database.Log after = database.log();
            return after.frames() == after.checkpointed();
        } catch (IOException | SQLException | StoreException e) {
            // The WAL stays and is recovered at the next opening.
            return false;
        }
    }

    /** Writes the final seal. Call last, with no connection open: nothing may change the file afterwards. */
    public synchronized void close(boolean clean) throws IOException {
        blocks.close();
        if (clean && seal.state() == FileSeal.State.WHOLE && database.store().isOursStill()) {
            // The deletion of the WAL is synced before the seal records it.
            Durable.syncFolder(folder);
            file.write(seal.as(FileSeal.State.CLOSED));
        }
    }
}
