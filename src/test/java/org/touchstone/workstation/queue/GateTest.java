package org.touchstone.workstation.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.domain.item.ItemKind;
import org.touchstone.domain.presentation.DisplayFacts;
import org.touchstone.domain.study.StudyId;
import org.touchstone.domain.work.Facet;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.domain.work.ItemRow;
import org.touchstone.domain.work.ItemState;
import org.touchstone.workstation.Bench;
import org.touchstone.workstation.PackOrder;
import org.touchstone.workstation.session.JournaledSession;
import org.touchstone.workstation.session.OpenItem;

/** What a gate locks is left out of the queue and of the session, and nothing of that is stored. */
class GateTest {
    private static final Facet LEGAL = new Facet(new StudyId("study"), "legal", "advice", ItemKind.COMPARISON);
    private static final Facet MEDICAL = new Facet(new StudyId("study"), "medical", "advice", ItemKind.COMPARISON);

    /** Locks every field for which the annotator holds no certificate. */
    private static final class Certificates implements Gate {
        private final Set<Facet> required = Set.of(LEGAL, MEDICAL);
        private final Set<Facet> held = new HashSet<>();

        @Override
        public Set<Facet> locked() {
            return required.stream().filter(f -> !held.contains(f)).collect(Collectors.toSet());
        }
    }

    @TempDir
    Path folder;

    private final Bench bench = new Bench();
    private final Certificates certificates = new Certificates();
    private final Queue queue = new StoredQueue(bench.store, certificates);
    private JournaledSession session = bench.session;

    @BeforeEach
    void takePack() throws Exception {
        PackOrder order = new PackOrder();
        order.items = 6;
        order.domains = List.of("legal", "medical");
        bench.take(order, folder);
        session = JournaledSession.start(bench.context, certificates);
    }

    @Test
    void withoutACertificateNothingIsOffered() {
        assertThat(session.next(ItemFilter.ALL)).isEmpty();
        assertThat(queue.count(ItemFilter.ALL)).isZero();
        assertThat(queue.studies().get(0).unjudged()).isZero();
        assertThatThrownBy(() -> session.open(Bench.item(0))).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void aCertificateOpensItsField() throws Exception {
        certificates.held.add(MEDICAL);
        assertThat(queue.page(ItemFilter.ALL, 0, 10))
                .extracting(ItemRow::facet)
                .containsOnly(MEDICAL)
                .hasSize(3);
        for (int n = 0; n < 3; n++) {
            OpenItem item = session.next(ItemFilter.ALL).orElseThrow();
            assertThat(item.item().domain()).isEqualTo("medical");
            Optional<OpenItem> after = session.peekAfter(item.key(), ItemFilter.ALL);
            assertThat(after.isPresent()).isEqualTo(n < 2);
            session.submit(item, Bench.forLeft(item, 1), DisplayFacts.notShown(2));
        }
        assertThat(session.next(ItemFilter.ALL)).isEmpty();
        certificates.held.add(LEGAL);
        assertThat(session.next(ItemFilter.ALL).orElseThrow().item().domain()).isEqualTo("legal");
        assertThat(queue.studies().get(0).items()).containsEntry(ItemState.JUDGED, 3L);
    }

    @Test
    void whatWasJudgedMayBeRevisedAfterTheCertificateWasLost() throws Exception {
        certificates.held.add(LEGAL);
        OpenItem item = session.next(ItemFilter.ALL).orElseThrow();
        session.submit(item, Bench.forLeft(item, 1), DisplayFacts.notShown(2));
        certificates.held.clear();
        OpenItem again = session.open(item.key());
        session.submit(again, Bench.forLeft(again, 3), DisplayFacts.notShown(2));
        assertThat(bench.store.judgments().history(item.key())).hasSize(2);
    }

    @Test
    void anItemThatLayOpenIsNotResumedWhileItIsLocked() {
        certificates.held.add(LEGAL);
        OpenItem item = session.open(Bench.item(0));
        certificates.held.clear();
        assertThat(JournaledSession.start(bench.context, certificates).resume()).isEmpty();
        certificates.held.add(LEGAL);
        assertThat(JournaledSession.start(bench.context, certificates)
                        .resume()
                        .orElseThrow()
                        .key())
                .isEqualTo(item.key());
    }
}
