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
 * Folds the log into the database file, and keeps the seal by which every byte of that file is proved. The order of its
 * steps is the format's (<i>The seal</i>); whatever cuts it off leaves a state that says what it proves. Any thread; one
 * fold or proof at a time, and no decision waits for either.
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
    /** While folding: blocks that are not in the sum, because a checkpoint may have changed them. */
    private Set<Long> pending = Set.of();
    /** The end of what may be other than zeros in the log. */
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

    /** To be called with a new database, before anything else. */
    public synchronized void beginNew() throws IOException, SQLException {
        seal = taken(0);
        file.write(seal);
        vouchForLog(logRoom.makeAtOpening());
    }

    /**
     * To be called at opening, before anything is written.
     *
     * @param headIsMissing the witness remembers nothing
     */
    public synchronized void begin(boolean headIsMissing) throws IOException, SQLException {
        Optional<FileSeal> read = file.exists() ? file.read() : Optional.of(FileSeal.NOTHING);
        FileSeal found = read.orElse(FileSeal.NOTHING);
        long doubts = found.doubts();
        if (!file.exists()) {
            doubts |= IntegrityAlert.SEAL_MISSING.mask();
        } else if (headIsMissing) {
            doubts |= IntegrityAlert.HEAD_MISSING.mask();
        }
        if (read.isEmpty()) {
            doubts |= IntegrityAlert.SEAL_BROKEN.mask();
        }
        logUsed = log.length();
        long frames = database.log().frames();
        if (!log.isClearFrom(WalFile.end(frames))) {
            doubts |= IntegrityAlert.LOG_TAIL.mask();
        }
        if (found.state() == FileSeal.State.CLOSED) {
            doubts |= logUsed > 0 ? IntegrityAlert.LOG_EXTRA.mask() : 0;
            found = found.as(FileSeal.State.WHOLE);
        } else if (logUsed < found.logBytes()) {
            doubts |= IntegrityAlert.LOG_SHORT.mask();
        }
        if (found.state() == FileSeal.State.CHECKPOINTING) {
            if (frames >= found.frames() && log.salt() == found.salt()) {
                pending = log.named(found.frames());
            } else {
                doubts |= IntegrityAlert.LOG_SHORT.mask();
                found = FileSeal.NOTHING;
            }
        }
        if (found.state() == FileSeal.State.WHOLE && blocks.length() != found.length()) {
            doubts |= IntegrityAlert.LENGTH.mask();
        }
        seal = found.withDoubts(doubts);
        file.write(seal);
        vouchForLog(logRoom.makeAtOpening());
    }

    /** Has the seal say that the log has at least so many bytes, which are on the disk. */
    private void vouchForLog(long bytes) throws IOException {
        if (seal.state() == FileSeal.State.WHOLE && bytes > seal.logBytes()) {
            FileSeal longer = seal.withLogBytes(bytes);
            file.write(longer);
            seal = longer;
        }
    }

    /** What the whole file is now, whatever it was. */
    private FileSeal taken(long doubts) throws IOException {
        blocks.sync();
        long length = blocks.length();
        return FileSeal.whole(blocks.sum(Blocks.count(length), number -> true), length, 0, doubts);
    }

    /** Folds what is committed into the database file, as far as readers allow it. */
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

    /** How long the log is at least, whatever a power cut takes: it grows only until it is cut in a pause. */
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
                seal.doubts());
        file.write(begun);
        seal = begun;
        pending = named;
    }

    private void endCheckpoint(long logBytes) throws IOException, SQLException {
        try {
            Database.Log after = database.log();
            if (after.checkpointed() < after.frames()) {
                // SQLite forces the file to the disk only when all of the log was folded.
                blocks.sync();
            }
            long length = blocks.length();
            Set<Long> changed = new TreeSet<>(pending);
            for (long number = Blocks.count(seal.length()); number < Blocks.count(length); number++) {
                changed.add(number);
            }
            changed.removeIf(number -> number >= Blocks.count(length));
            FileSeal whole = FileSeal.whole(blocks.toggled(seal.sum(), changed), length, logBytes, seal.doubts());
            file.write(whole);
            seal = whole;
            pending = Set.of();
        } catch (IOException e) {
            // The next commit would begin the log anew, and with it the blocks that the seal leaves to it would be
            // gone.
            writer.breakOff(Faults.io(e));
            throw e;
        }
    }

    /**
     * Overwrites what is left of a log that was begun anew, slice by slice, and gives it more room when it was used; {@code commit} forces
     * each slice to the disk with a commit of its own, so that no decision pays for more than one, and a sync that fails is
     * met where it counts. To be called after a commit that followed the fold.
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
     * Proves every block that the seal vouches for, or takes the sum when it vouches for none.
     *
     * @param each is asked before each block
     */
    public synchronized Findings prove(LongPredicate each) throws IOException {
        List<String> problems = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        for (IntegrityAlert doubt : IntegrityAlert.of(seal.doubts())) {
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
     * What was found.
     *
     * @param problems what no program, kill or power cut leaves
     * @param remarks what such a thing can leave, or somebody
     */
    public record Findings(List<String> problems, List<String> remarks) {}

    /** How many blocks a proof looks at. */
    public long size() {
        try {
            return Blocks.count(blocks.length());
        } catch (IOException e) {
            throw Faults.io(e);
        }
    }

    /** Folds everything at the end; false when the log has to stay. */
    public synchronized boolean checkpointAtClose() {
        if (writer.broken().isPresent()) {
            return false;
        }
        try {
            checkpoint(true);
            Database.Log after = database.log();
            return after.frames() == after.checkpointed();
        } catch (IOException | SQLException | StoreException e) {
            // The log stays and is read at the next opening.
            return false;
        }
    }

    /** To be called last, when no connection is left: nothing changes the file any more. */
    public synchronized void close(boolean clean) throws IOException {
        blocks.close();
        if (clean && seal.state() == FileSeal.State.WHOLE && database.store().isOursStill()) {
            // The log is gone for good before the seal says so.
            Durable.syncFolder(folder);
            file.write(seal.as(FileSeal.State.CLOSED));
        }
    }
}
