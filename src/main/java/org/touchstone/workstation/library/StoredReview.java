package org.touchstone.workstation.library;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.touchstone.domain.item.Comparison;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.item.Turn;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.domain.text.FoldedText;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.store.JudgmentLine;
import org.touchstone.store.Judgments;
import org.touchstone.store.local.LocalStore;

/** The judged items as the store knows them, with an index of their texts in memory. Any thread. */
public final class StoredReview implements Review {
    /** Rows are handed over so many at a time, the first few at once. */
    private static final int FIRST_BATCH = 20;

    private static final int BATCH = 100;
    private static final int REPORT_EVERY = 200;
    /** Stands between prompt and rationale, so that nothing is found across them. */
    private static final char GAP = '\n';

    private final LocalStore store;
    private final Library library;
    private final SearchIndex index;

    /** Over this store. */
    public StoredReview(LocalStore store) {
        this(store, SearchIndex.MOST_BYTES);
    }

    /** With less memory, for tests. */
    StoredReview(LocalStore store, long mostBytes) {
        this.store = store;
        this.library = new Library(store);
        this.index = new SearchIndex(store, this::text, mostBytes);
    }

    /** Rows on their way to who waits for them. */
    private final class Batches implements SearchIndex.Visitor {
        private final int limit;
        private final Hearer hearer;
        private final List<JudgedRow> batch = new ArrayList<>();
        private int handed;
        private long all = -1;

        Batches(int limit, Hearer hearer) {
            this.limit = limit;
            this.hearer = hearer;
        }

        @Override
        public boolean found(long seq) {
            return found(store.judgments().at(seq));
        }

        boolean found(JudgmentLine line) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("Nobody waits for this search any more");
            }
            Judgments.Origin origin = store.judgments().origin(line);
            batch.add(row(Library.judgment(line), item(line, origin), origin));
            boolean more = handed + batch.size() < limit;
            if (batch.size() >= (handed == 0 ? FIRST_BATCH : BATCH)) {
                handOver();
            }
            return more;
        }

        @Override
        public void looked(long done) {
            if (done % REPORT_EVERY == 0) {
                handOver();
                if (all < 0) {
                    all = store.items().tally(ItemFilter.ALL).entrySet().stream()
                            .filter(each -> each.getKey().isJudged())
                            .mapToLong(each -> each.getValue())
                            .sum();
                }
                hearer.progress(done, Math.max(done, all));
            }
        }

        void handOver() {
            if (!batch.isEmpty()) {
                handed += batch.size();
                hearer.found(List.copyOf(batch));
                batch.clear();
            }
        }
    }

    @Override
    public void search(String text, int limit, Hearer hearer) {
        String wanted = FoldedText.fold(text.strip());
        Batches batches = new Batches(limit, hearer);
        if (wanted.isEmpty()) {
            Iterator<JudgmentLine> lines = store.judgments().newestFirst();
            boolean more = limit > 0;
            while (more && lines.hasNext()) {
                more = batches.found(lines.next());
            }
        } else if (limit > 0) {
            index.visit(wanted, batches);
        }
        batches.handOver();
    }

    @Override
    public void prepare() {
        index.fill();
    }

    /** Forgets what was kept to search in. To be called before the store closes; nothing can be searched for afterwards. */
    public void end() {
        index.end();
    }

    @Override
    public Optional<Judgment> latest() {
        return store.judgments().latest().map(Library::judgment);
    }

    @Override
    public List<JudgedRow> of(List<ItemKey> items, String text) {
        String wanted = FoldedText.fold(text.strip());
        List<JudgedRow> rows = new ArrayList<>();
        for (ItemKey key : items) {
            store.judgments().inForce(key).ifPresent(line -> {
                Judgments.Origin origin = store.judgments().origin(line);
                Judgment judgment = Library.judgment(line);
                Optional<Comparison> item = item(line, origin);
                if (text(judgment, item).contains(wanted)) {
                    rows.add(row(judgment, item, origin));
                }
            });
        }
        return rows;
    }

    /** The item a judgment was given on, as long as its pack is held. */
    private Optional<Comparison> item(JudgmentLine line, Judgments.Origin origin) {
        if (origin.pack().isRemoved()) {
            return Optional.empty();
        }
        try {
            return Optional.of(library.item(line.item()));
        } catch (NoSuchElementException e) {
            // The pack was removed between the two looks.
            return Optional.empty();
        }
    }

    private JudgedRow row(Judgment judgment, Optional<Comparison> item, Judgments.Origin origin) {
        String title = item.isPresent()
                ? library.title(judgment.study())
                : origin.pack().facts().title();
        List<Judgment> history =
                origin.history().stream().map(Library::judgment).toList();
        return new JudgedRow(judgment, item, title, history, origin.exported());
    }

    /** What can be found of a judgment. */
    private String text(JudgmentLine line) {
        // While every pack is held there is no need to ask where the judgment stands.
        boolean here = store.packs().removed().isEmpty();
        return text(
                Library.judgment(line),
                here
                        ? Optional.of(library.item(line.item()))
                        : item(line, store.judgments().origin(line)));
    }

    private static String text(Judgment judgment, Optional<Comparison> item) {
        StringBuilder all = new StringBuilder(judgment.findings().rationale());
        item.stream()
                .flatMap(i -> i.prompt().stream())
                .map(Turn::content)
                .forEach(turn -> all.append(GAP).append(turn));
        return FoldedText.fold(all.toString());
    }
}
