package org.touchstone.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.touchstone.journal.Head;
import org.touchstone.store.Drafts;
import org.touchstone.store.Exports;
import org.touchstone.store.Items;
import org.touchstone.store.Journal;
import org.touchstone.store.Judgments;
import org.touchstone.store.MemoryStore;
import org.touchstone.store.StoreException;
import org.touchstone.store.local.CheckProgress;
import org.touchstone.store.local.CheckReport;
import org.touchstone.store.local.LocalStore;
import org.touchstone.store.local.Upkeep;
import org.touchstone.store.packs.Packs;

/** Upkeep goes on after whatever it meets. */
class UpkeepThreadTest {
    private static final Duration EVERY = Duration.ofMillis(1);
    private static final int LONGEST_SECONDS = 60;

    /** What can go wrong. */
    private enum Trouble {
        STORE,
        BUG,
        NO_MEMORY,
        TOO_DEEP,
        MISSING;

        void happen() {
            switch (this) {
                case STORE -> throw new StoreException(StoreException.Reason.READ_ONLY, "The disk refused.");
                case BUG -> throw new IllegalStateException("a bug");
                case NO_MEMORY -> throw new OutOfMemoryError("no memory");
                case TOO_DEEP -> throw new StackOverflowError("too deep");
                case MISSING -> throw new NoClassDefFoundError("missing");
            }
        }
    }

    /** A store in memory whose upkeep fails, always; each look is counted. */
    private static final class Failing implements LocalStore, Upkeep {
        private final MemoryStore store = new MemoryStore();
        private final Trouble trouble;
        private final CountDownLatch looks = new CountDownLatch(3);

        Failing(Trouble trouble) {
            this.trouble = trouble;
        }

        @Override
        public void look() {
            looks.countDown();
            trouble.happen();
        }

        @Override
        public Upkeep upkeep() {
            return this;
        }

        @Override
        public void maintain() {
            store.maintain();
        }

        @Override
        public void copyTo(Path file) {
            store.copyTo(file);
        }

        @Override
        public Optional<Head> endOf(Path copy) {
            return store.endOf(copy);
        }

        @Override
        public CheckReport check(CheckProgress progress) {
            return store.check(progress);
        }

        @Override
        public Journal journal() {
            return store;
        }

        @Override
        public Judgments judgments() {
            return store;
        }

        @Override
        public Drafts drafts() {
            return store.drafts();
        }

        @Override
        public Items items() {
            return store;
        }

        @Override
        public Packs packs() {
            return store.packs();
        }

        @Override
        public Exports exports() {
            return store;
        }

        @Override
        public Optional<String> shortage() {
            return store.shortage();
        }

        @Override
        public Optional<String> readOnly() {
            return store.readOnly();
        }

        @Override
        public void close() {
            store.close();
        }
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    @SuppressWarnings("try") // the thread goes on by itself
    void goesOnAfterAnyFailure(Trouble trouble) throws Exception {
        Failing store = new Failing(trouble);
        try (UpkeepThread unused = UpkeepThread.over(store, EVERY)) {
            assertThat(store.looks.await(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
        }
    }
}
