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
 * Preallocates the WAL before decisions need it. A sync of a file that grew also writes file system metadata and takes
 * more than twice as long as a sync of overwritten bytes. The preallocated bytes are zeros, which SQLite takes for the
 * end of the WAL. Without enough disk space the WAL simply grows as it is written. One thread at a time.
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
     * Extends the WAL of a store that was just opened, and syncs it and its name. There must be no writer.
     *
     * @return length of the WAL that is surely on disk; 0 when nothing was done
     * @throws IOException when a sync fails; the disk is then not to be relied on
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
            // Only zeros are lost. The commit that meets the same failure reports it.
            return false;
        }
    }

    /** Truncates the WAL to the size that is kept. */
    void cut() throws IOException, SQLException {
        writer.inTurn(() -> {
            log.cut(Math.max(room.logKept(), WalFile.end(database.log().frames())));
            return 0;
        });
    }

    /**
     * Extends the WAL in a pause when more than half of it was used since the last one, slice by slice. {@code commit}
     * syncs each slice, so that no decision pays for more than one slice and a failed sync is handled as a failed
     * commit.
     *
     * @param used bytes of the WAL written since the last pause
     * @return length of the WAL that is surely on disk; 0 when nothing was done
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
            // Retried in the next pause.
            return sure;
        }
        return sure;
    }

    private boolean isWanted(long to) throws IOException {
        return log.exists() && log.length() < to && Files.getFileStore(folder).getUsableSpace() >= 2 * to;
    }
}
