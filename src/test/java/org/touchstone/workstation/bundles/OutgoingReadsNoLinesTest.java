package org.touchstone.workstation.bundles;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.domain.presentation.DisplayFacts;
import org.touchstone.domain.study.StudyId;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.journal.JournalHead;
import org.touchstone.store.Drafts;
import org.touchstone.store.Exports;
import org.touchstone.store.Items;
import org.touchstone.store.Journal;
import org.touchstone.store.Judgments;
import org.touchstone.store.NewEntry;
import org.touchstone.store.local.LocalStore;
import org.touchstone.store.local.Upkeep;
import org.touchstone.store.packs.Packs;
import org.touchstone.tasks.Progress;
import org.touchstone.workstation.Bench;
import org.touchstone.workstation.PackOrder;
import org.touchstone.workstation.session.OpenItem;
import org.touchstone.workstation.session.Workplace;

/** What the status bar asks at every step is counted; no line of the journal is read for it, however many there are. */
class OutgoingReadsNoLinesTest {
    private static final StudyId STUDY = new StudyId("study");

    @TempDir
    Path folder;

    private final Bench bench = new Bench();

    /** A store whose journal hands out no line. */
    private record Unread(LocalStore store) implements LocalStore, Journal {
        @Override
        public Journal journal() {
            return this;
        }

        @Override
        public JournalHead head() {
            return store.journal().head();
        }

        @Override
        public JournalHead head(StudyId study) {
            return store.journal().head(study);
        }

        @Override
        public JournalHead append(NewEntry entry) {
            return store.journal().append(entry);
        }

        @Override
        public Iterator<Line> lines(long from, long to) {
            throw new AssertionError("The journal was read");
        }

        @Override
        public Iterator<Line> lines(StudyId study, long from, long to) {
            throw new AssertionError("The journal was read");
        }

        @Override
        public Iterator<Line> notes(@Nullable StudyId study, long from, long to) {
            throw new AssertionError("The journal was read");
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
        public Upkeep upkeep() {
            return store.upkeep();
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
        public void close() {
            store.close();
        }
    }

    private int waiting() {
        Workplace sound = bench.workplace;
        Workplace unread = new Workplace(
                new Unread(bench.store), sound.annotator(), sound.software(), sound.clock(), sound.ambient());
        return new SignedBundleExport(unread, bench.key, "d-1").outgoing().size();
    }

    @Test
    void withAndWithoutJudgmentsAndAfterAWithdrawal() throws Exception {
        for (String study : List.of("study", "other")) {
            PackOrder order = new PackOrder();
            order.study = study;
            bench.take(order, folder);
        }
        assertThat(waiting()).isZero();
        OpenItem item = bench.session.next(ItemFilter.of(STUDY)).orElseThrow();
        bench.session.submit(item, Bench.forLeft(item, 1), DisplayFacts.notShown(2));
        assertThat(waiting()).isEqualTo(1);
        bench.export().export(STUDY, folder.resolve("b.tsbundle"), Progress.NONE);
        assertThat(waiting()).isZero();
        bench.session.undo();
        assertThat(waiting()).isEqualTo(1);
    }
}
