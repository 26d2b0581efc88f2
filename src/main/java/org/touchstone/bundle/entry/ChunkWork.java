package org.touchstone.bundle.entry;

import java.util.concurrent.atomic.AtomicBoolean;
import org.touchstone.tasks.PoolTask;

/** Digests and compresses one chunk, once, on an idle processor or on the thread that waits for it. */
final class ChunkWork extends PoolTask {
    private final ChunkBuffer room;
    private final AtomicBoolean claimed = new AtomicBoolean();
    private volatile boolean ready;

    /**
     * @param room not to be used by others until {@link #room} returns it
     */
    ChunkWork(ChunkBuffer room) {
        this.room = room;
    }

    @Override
    protected void work() {
        runIfFree();
    }

    /** Does the work unless it has begun. */
    void runIfFree() {
        if (claimed.compareAndSet(false, true)) {
            room.takeDigest();
            room.deflate();
            ready = true;
        }
    }

    boolean isReady() {
        return ready;
    }

    /** Returns the buffer once the work is done. */
    ChunkBuffer room() {
        runIfFree();
        // The thread that did the work need not wait until a processor notices that none is left.
        if (!ready) {
            await();
        }
        if (!ready) {
            throw new IllegalStateException("The chunk was begun and not ended");
        }
        return room;
    }
}
