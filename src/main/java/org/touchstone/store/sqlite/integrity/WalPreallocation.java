package org.touchstone.store.sqlite.integrity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.touchstone.files.Durable;
import org.touchstone.store.sqlite.Database;
import org.touchstone.store.sqlite.ReservedSpace;
import org.touchstone.store.sqlite.Writer;

/**
 * Room in the log, made before decisions need it. A sync of a file that grew writes the file system's own records too and
 * takes more than twice as long as one of a file that is written over. The room holds zeros, which SQLite takes for the
 * end of the log. A disk that has no room for it hinders nothing: then the log grows as it is written. One thread at a
 * time.
 */
final class WalPreallocation {
    private final Path folder;
    private final Database database;
    private final Writer writer;
    private final WalFile log;
    private final ReservedSpace room;

    WalPreallocation(Path folder, Database database, Writer writer, WalFile log, ReservedSpace room) {
        this.folder = folder;
        this.database = database;
        this.writer = writer;
        this.log = log;
        this.room = room;
    }

    /**
     * Lengthens the log of a store that was just opened, and forces it and its name to the disk. Nobody may be writing.
     *
     * @return bytes that the log has for sure; 0 when nothing was done
     * @throws IOException when a sync fails: a disk that refused one is not to be relied on
     */
    long makeAtOpening() throws IOException {
        long to = room.logAtOpening();
        if (!isWanted(to) || !isWritten(to)) {
            return 0;
        }
        log.sync();
        Durable.syncFolder(folder);
        return to;
    }

    private boolean isWritten(long to) {
        try {
            long length = 0;
            while (length < to) {
                length = log.lengthen(to);
            }
            return true;
        } catch (IOException e) {
            // Only zeros are concerned. The commit that meets the same trouble says so.
            return false;
        }
    }

    /** Cuts off what lies beyond what is kept. */
    void cut() throws IOException, SQLException {
        writer.inTurn(() -> {
            log.cut(Math.max(room.logKept(), WalFile.end(database.log().frames())));
            return 0;
        });
    }

    /**
     * Lengthens the log in a pause when more than half of it was used since the last, slice by slice; {@code commit} forces
     * each to the disk, so that no decision pays for more than one, and a sync that fails is met where it counts.
     *
     * @param used bytes of the log that were written since the last pause
     * @return bytes that the log has for sure; 0 when nothing was done
     */
    long makeInPause(long used, Runnable commit) throws SQLException {
        long to = room.logKept();
        long sure = 0;
        try {
            if (used > log.length() / 2 && isWanted(to)) {
                while (sure < to) {
                    long length = writer.inTurn(() -> log.lengthen(to));
                    commit.run();
                    sure = length;
                }
            }
        } catch (IOException e) {
            // It is tried again in the next pause.
            return sure;
        }
        return sure;
    }

    private boolean isWanted(long to) throws IOException {
        return log.exists() && log.length() < to && Files.getFileStore(folder).getUsableSpace() >= 2 * to;
    }
}
