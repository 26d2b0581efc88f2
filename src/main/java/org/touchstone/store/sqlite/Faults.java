package org.touchstone.store.sqlite;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.touchstone.store.StoreException;
import org.touchstone.store.StoreException.Reason;

/** Translates low-level failures into store exceptions with one sentence for the user. */
public final class Faults {
    private static final int SQLITE_ERROR = 1;
    private static final int SQLITE_IOERR = 10;
    private static final int SQLITE_CORRUPT = 11;
    private static final int SQLITE_FULL = 13;
    private static final int SQLITE_CONSTRAINT = 19;
    private static final int SQLITE_MISMATCH = 20;
    private static final int SQLITE_NOTADB = 26;
    private static final int PRIMARY = 0xff;

    private static final String FULL =
            "The disk is full; this was not recorded, and everything before it is safe. Make room,"
                    + " then open the profile again.";

    private Faults() {}

    public static StoreException damaged(SealedColumn cell, long row) {
        return damaged(cell.name().toLowerCase(Locale.ROOT) + " " + row);
    }

    public static StoreException damaged(String where) {
        return new StoreException(
                Reason.DAMAGED, "The store was changed from outside or is damaged (" + where + "); it is not used.");
    }

    public static StoreException io(IOException e) {
        return new StoreException(
                isFull(e) ? Reason.DISK_FULL : Reason.IO,
                isFull(e) ? FULL : "The disk reported an error; nothing was recorded.",
                e);
    }

    private static boolean isFull(IOException e) {
        String said = String.valueOf(e.getMessage());
        return said.contains("No space left") || said.contains("Disk quota") || said.contains("not enough space");
    }

    /** Translates the failure of a statement. */
    public static StoreException of(SQLException e) {
        int code = e.getErrorCode() & PRIMARY;
        return switch (hadNoRoomForIndex(e) ? SQLITE_FULL : code) {
            case SQLITE_FULL -> new StoreException(Reason.DISK_FULL, FULL, e);
            // Every statement is a constant, so a plain error or a constraint violation means that tables or rows are
            // not ours.
            case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_ERROR, SQLITE_CONSTRAINT, SQLITE_MISMATCH ->
                new StoreException(
                        Reason.DAMAGED, "The store was changed from outside or is damaged; it is not used.", e);
            case SQLITE_IOERR ->
                new StoreException(
                        Reason.IO,
                        "The disk reported an error; nothing was recorded. Open the profile again to continue.",
                        e);
            default ->
                new StoreException(
                        Reason.IO,
                        "The store could not complete the operation; nothing was recorded. Open the profile again to continue.",
                        e);
        };
    }

    /** Whether the WAL index could not grow for lack of space, which SQLite reports as a disk error. */
    private static boolean hadNoRoomForIndex(SQLException e) {
        return e instanceof SQLiteException s && s.getResultCode() == SQLiteErrorCode.SQLITE_IOERR_SHMSIZE;
    }
}
