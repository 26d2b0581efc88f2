package org.touchstone.workstation.library;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.touchstone.domain.item.Item;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.item.Turn;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.domain.text.FoldedText;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.store.JudgmentLine;
import org.touchstone.store.Judgments;
import org.touchstone.store.local.LocalStore;

/** The judged items of a store, with an in-memory search index. Any thread. */
public final class StoredReview implements Review {
    /** Rows are delivered in batches; the first one is small, to appear at once. */
    private static final int FIRST_BATCH = 20;

    private static final int BATCH = 100;
    private static final int REPORT_EVERY = 200;
    /** Separates prompt and rationale, so that no match spans both. */
    private static final char GAP = '\n';

    private final LocalStore store;
    private final Library library;
    private final SearchIndex index;

    /** Reads from this store. */
    public StoredReview(LocalStore store) {
        this(store, SearchIndex.MOST_BYTES);
    }

    /** Limits the memory of the index; for tests. */
    StoredReview(LocalStore store, long mostBytes) {
        this.store = store;
        this.library = new Library(store);
        this.index = new SearchIndex(store, this::text, mostBytes);
    }

    /** Delivers rows in batches to the receiver. */
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
                throw new CancellationException("The search was cancelled");
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

    /** Clears the search index. Call before the store closes; no search is possible afterwards. */
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
                Optional<Item> item = item(line, origin);
                if (text(judgment, item).contains(wanted)) {
                    rows.add(row(judgment, item, origin));
                }
            });
        }
        return rows;
    }

    /** Returns the item of a judgment while its pack is held. */
    private Optional<Item> item(JudgmentLine line, Judgments.Origin origin) {
        if (origin.pack().isRemoved()) {
            return Optional.empty();
        }
        try {
            return Optional.of(library.item(line.item()));
        } catch (NoSuchElementException e) {
            // The pack was removed between the two reads.
            return Optional.empty();
        }
    }

    private JudgedRow row(Judgment judgment, Optional<Item> item, Judgments.Origin origin) {
        String title = item.isPresent()
                ? library.title(judgment.study())
                : origin.pack().facts().title();
        List<Judgment> history =
                origin.history().stream().map(Library::judgment).toList();
        return new JudgedRow(judgment, item, title, history, origin.exported());
    }

    /** Returns the searchable text of a judgment. */
    private String text(JudgmentLine line) {
        // While every pack is held, the origin of the judgment need not be read.
        boolean here = store.packs().removed().isEmpty();
        return text(
                Library.judgment(line),
                here
                        ? Optional.of(library.item(line.item()))
                        : item(line, store.judgments().origin(line)));
    }

    private static String text(Judgment judgment, Optional<Item> item) {
        StringBuilder all = new StringBuilder(judgment.findings().rationale());
        item.stream()
                .flatMap(i -> i.prompt().stream())
                .map(Turn::content)
                .forEach(turn -> all.append(GAP).append(turn));
        return FoldedText.fold(all.toString());
    }
}
