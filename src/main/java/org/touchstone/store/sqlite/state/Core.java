package org.touchstone.store.sqlite.state;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.study.StudyId;
import org.touchstone.journal.JournalHead;
import org.touchstone.store.sqlite.Database;
import org.touchstone.store.sqlite.ReservedSpace;
import org.touchstone.store.sqlite.Writer;
import org.touchstone.store.sqlite.integrity.Checkpointer;
import org.touchstone.store.sqlite.sealed.StoreKeys;
import org.touchstone.store.sqlite.segment.Segment;

/** State and services shared by the parts of one open store. Any thread. */
public final class Core implements AutoCloseable {
    private final Path folder;
    private final StoreKeys keys;
    private final Database database;
    private final Writer writer;
    private final Map<Long, Segment> segments = new ConcurrentHashMap<>();
    private volatile Catalog catalog;
    private final HeadFile headFile;
    private volatile StoreHead storeHead = StoreHead.EMPTY;
    private volatile boolean workIsOlder;
    private final Checkpointer checkpointer;
    private final Chains chains;
    private volatile boolean ending;
    private byte[] sealedHead = new byte[0];

    public Core(Path folder, StoreKeys keys, Database database, Writer writer, ReservedSpace room) throws IOException {
        this.folder = folder;
        this.keys = keys;
        this.database = database;
        this.writer = writer;
        this.catalog = readCatalog();
        this.headFile = HeadFile.in(folder);
        this.checkpointer = new Checkpointer(folder, keys, database, writer, room);
        this.chains = new Chains(this);
    }

    public Path folder() {
        return folder;
    }

    public StoreKeys keys() {
        return keys;
    }

    /** Computes the lookup of an item of the current study with its id. */
    public byte[] lookup(ItemKey key) {
        return keys.lookup(key, catalog.markOf(key.study()));
    }

    public Database database() {
        return database;
    }

    public Writer writer() {
        return writer;
    }

    public Catalog catalog() {
        return catalog;
    }

    /** Reloads the catalog after an import. */
    public void refreshCatalog() {
        catalog = readCatalog();
    }

    /** Returns the study with this number, even if it was imported a moment ago. */
    public StudyId study(long number) {
        if (!catalog.studies().containsKey(number)) {
            refreshCatalog();
        }
        return catalog.study(number);
    }

    private Catalog readCatalog() {
        return database.readAtOnce(handle -> Catalog.read(handle, keys));
    }

    /** The chains of the studies. */
    public Chains chains() {
        return chains;
    }

    /** The journal head as of the last commit. */
    public JournalHead head() {
        return storeHead.head();
    }

    /** The store head as of the last commit. */
    public StoreHead storeHead() {
        return storeHead;
    }

    /** Sets the verified store head. Call once at opening. */
    public void begin(StoreHead proved) {
        storeHead = proved;
    }

    /** Checkpoints and the seal of the database file. */
    public Checkpointer checkpointer() {
        return checkpointer;
    }

    /** Whether the store is closing; long work should then end early. */
    public boolean isEnding() {
        return ending;
    }

    /** Whether drafts are older than at the previous opening. */
    public boolean workIsOlder() {
        return workIsOlder;
    }

    /** Records that drafts are older. Call at opening. */
    public void noteOlderWork() {
        workIsOlder = true;
    }

    /** Reads the store head of the last acknowledged commit from the head file. */
    public Optional<StoreHead> remembered() throws IOException {
        return headFile.read(keys);
    }

    /**
     * Checks the files beside the database and writes both to disk, the head file first. Call at opening, before
     * anything is written.
     */
    public void beginFiles(boolean isNew, boolean headIsMissing) throws IOException, SQLException {
        headFile.write(storeHead.seal(keys));
        headFile.sync();
        if (isNew) {
            checkpointer.beginNew();
        } else {
            checkpointer.begin(headIsMissing);
        }
    }

    /** Releases what this object opened, after a failed opening. */
    public void giveUp() {
        closeQuietly(headFile);
        closeQuietly(() -> checkpointer.close(false));
    }

    /** Sets the sealed store head of this transaction. Call inside it. */
    void prepare(byte[] sealed) {
        sealedHead = sealed;
    }

    /** Publishes the store head. Call in the writer's turn, after the commit. */
    public void advance(StoreHead to) {
        storeHead = to;
        chains.advance();
        headFile.write(sealedHead);
    }

    /**
     * Returns the segment of the pack with this number, opened once.
     *
     * @throws NoSuchElementException when it was removed
     */
    public Segment segment(long number) {
        if (!catalog.pack(number).isHeld()) {
            throw new NoSuchElementException("The text was removed with its pack");
        }
        return segments.computeIfAbsent(
                number,
                n -> new Segment(Catalog.segmentFile(folder, n), catalog.pack(n).segmentLength(), keys));
    }

    /** Closes the segment of a removed pack, so that its file can be deleted. */
    public void forget(long number) {
        Segment open = segments.remove(number);
        if (open != null) {
            closeQuietly(open);
        }
    }

    @Override
    public void close() {
        ending = true;
        writer.look();
        boolean clean = checkpointer.checkpointAtClose();
        if (clean) {
            database.close();
            writer.close();
        } else {
            writer.closeLeavingLog(database);
        }
        closeQuietly(() -> checkpointer.close(clean));
        closeQuietly(headFile);
        for (Segment segment : segments.values()) {
            closeQuietly(segment);
        }
        segments.clear();
        closeQuietly(database.store());
        keys.wipe();
    }

    private static void closeQuietly(AutoCloseable file) {
        try {
            file.close();
        } catch (Exception e) {
            // It was only read; the system closes it when the program ends.
            return;
        }
    }
}
