package org.touchstone.workstation.profile.folder;

import java.nio.file.Path;
import java.util.Optional;
import org.touchstone.domain.work.CheckReport;
import org.touchstone.journal.JournalHead;
import org.touchstone.store.Drafts;
import org.touchstone.store.Exports;
import org.touchstone.store.Items;
import org.touchstone.store.Journal;
import org.touchstone.store.Judgments;
import org.touchstone.store.local.LocalStore;
import org.touchstone.store.local.Upkeep;
import org.touchstone.store.packs.Packs;
import org.touchstone.tasks.Progress;
import org.touchstone.workstation.profile.lock.Ownership;

/**
 * A store whose maintenance also restores the folder's lock file.
 *
 * @param hold holds the folder; released by the one who acquired it
 */
record LockKeepingStore(LocalStore store, Ownership.Hold hold) implements LocalStore {
    @Override
    public Journal journal() {
        return store.journal();
    }

    @Override
    public Judgments judgments() {
        return store.judgments();
    }

    @Override
    public Drafts drafts() {
        return store.drafts();
    }

    @Override
    public Items items() {
        return store.items();
    }

    @Override
    public Packs packs() {
        return store.packs();
    }

    @Override
    public Exports exports() {
        return store.exports();
    }

    @Override
    public Optional<String> readOnly() {
        return store.readOnly();
    }

    @Override
    public Optional<String> shortage() {
        return store.shortage();
    }

    @Override
    public Upkeep upkeep() {
        return new Tending(store.upkeep(), hold);
    }

    @Override
    public void close() {
        store.close();
    }

    private record Tending(Upkeep upkeep, Ownership.Hold hold) implements Upkeep {
        @Override
        public void look() {
            upkeep.look();
            hold.tend();
        }

        @Override
        public void maintain() {
            upkeep.maintain();
        }

        @Override
        public void copyTo(Path file) {
            upkeep.copyTo(file);
        }

        @Override
        public Optional<JournalHead> endOf(Path copy) {
            return upkeep.endOf(copy);
        }

        @Override
        public CheckReport check(Progress progress) {
            return upkeep.check(progress);
        }
    }
}
