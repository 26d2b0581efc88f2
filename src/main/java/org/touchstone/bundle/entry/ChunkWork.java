package org.touchstone.bundle.entry;

import java.util.concurrent.atomic.AtomicBoolean;
import org.touchstone.tasks.PoolTask;

/**
 * Digesting and deflating one chunk: done once, by a processor that has nothing else to do or by whoever would have to
 * wait for it.
 */
final class ChunkWork extends PoolTask {
    private final ChunkBuffer room;
    private final AtomicBoolean claimed = new AtomicBoolean();
    private volatile boolean ready;

    /**
     * @param room nobody else's until {@link #room} returns it
     */
    ChunkWork(ChunkBuffer room) {
        this.room = room;
    }

    @Override
    protected void work() {
        runIfFree();
    }

    /** Does the work unless somebody has begun it. */
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

    /** The room, once the work is done. */
    ChunkBuffer room() {
        runIfFree();
        // Who did it here need not wait until some processor finds that there is nothing left to do.
        if (!ready) {
            await();
        }
        if (!ready) {
            throw new IllegalStateException("The chunk was begun and not ended");
        }
        return room;
    }
}
