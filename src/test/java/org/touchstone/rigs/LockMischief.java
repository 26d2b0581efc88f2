package org.touchstone.rigs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.touchstone.files.Durable;

/** What people and tools do to the file {@code lock} of a profile that is open. */
enum LockMischief {
    NONE {
        @Override
        void happen(Path lock) {}
    },
    DELETED {
        @Override
        void happen(Path lock) throws IOException {
            Files.deleteIfExists(lock);
        }
    },
    /** As programs do that write beside a file and rename. */
    REPLACED {
        @Override
        void happen(Path lock) throws IOException {
            Path other = lock.resolveSibling("lock.sync");
            Files.writeString(other, "synced");
            Files.move(other, lock, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    },
    MOVED_AWAY {
        @Override
        void happen(Path lock) throws IOException {
            if (Files.exists(lock)) {
                Files.move(lock, aside(lock), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    },
    /** As a backup tool does that puts back what it has. */
    PUT_BACK {
        @Override
        void happen(Path lock) throws IOException {
            if (Files.exists(aside(lock))) {
                Files.move(aside(lock), lock, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    },
    LINKED {
        @Override
        void happen(Path lock) throws IOException {
            Path target = lock.resolveSibling("elsewhere");
            Files.deleteIfExists(target);
            Durable.createFile(target);
            Files.deleteIfExists(lock);
            Files.createSymbolicLink(lock, target);
        }
    },
    LINKED_TO_NOTHING {
        @Override
        void happen(Path lock) throws IOException {
            Files.deleteIfExists(lock);
            Files.createSymbolicLink(lock, lock.resolveSibling("nothing"));
        }
    };

    private static Path aside(Path lock) {
        return lock.resolveSibling("lock.bak");
    }

    abstract void happen(Path lock) throws IOException;
}
