package org.touchstone.rigs;

import java.util.Arrays;

/**
 * One change to a watched folder, as the recorder saw it.
 *
 * @param path the file or folder, relative; empty for the watched folder itself or where there is none
 * @param other the new name of a rename or a link; the reason of an unknown change
 * @param inode the file, whatever it is called
 * @param position where a write begins; the new length of a truncation
 * @param data what was written; the text of a mark
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
record Change(Kind kind, String path, String other, long inode, long position, byte[] data) {
    /** The kinds, each with the recorder's number. */
    enum Kind {
        CREATE(1),
        WRITE(2),
        TRUNCATE(3),
        SYNC(4),
        SYNC_FAILED(5),
        SYNC_FOLDER(6),
        RENAME(7),
        UNLINK(8),
        MKDIR(9),
        MARK(10),
        UNKNOWN(11),
        LINK(12);

        private final int number;

        Kind(int number) {
            this.number = number;
        }

        static Kind of(int number) {
            return Arrays.stream(values())
                    .filter(kind -> kind.number == number)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No such kind of change: " + number));
        }
    }
}
