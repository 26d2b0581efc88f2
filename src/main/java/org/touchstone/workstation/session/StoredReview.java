package org.touchstone.workstation.session;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.domain.study.Item;
import org.touchstone.domain.study.ItemKey;
import org.touchstone.store.JudgmentLine;
import org.touchstone.store.Judgments;
import org.touchstone.store.LocalStore;

/** The judged items as the store knows them. A search reads texts until it has found enough; any thread. */
public final class StoredReview implements Review {
    private final LocalStore store;
    private final Library library;

    /** Over this store. */
    public StoredReview(LocalStore store) {
        this.store = store;
        this.library = new Library(store);
    }

    @Override
    public List<JudgedRow> search(String text, int limit) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        List<JudgedRow> found = new ArrayList<>();
        Iterator<JudgmentLine> lines = store.judgments().newestFirst();
        while (lines.hasNext() && found.size() < limit) {
            JudgmentLine line = lines.next();
            Judgments.Origin origin = store.judgments().origin(line);
            Judgment judgment = Library.judgment(line);
            Optional<Item> item = item(line, origin);
            if (matches(judgment, item, wanted)) {
                found.add(row(judgment, item, origin));
            }
        }
        return found;
    }

    @Override
    public List<JudgedRow> of(List<ItemKey> items) {
        List<JudgedRow> rows = new ArrayList<>();
        for (ItemKey item : items) {
            store.judgments().inForce(item).ifPresent(line -> {
                Judgments.Origin origin = store.judgments().origin(line);
                rows.add(row(Library.judgment(line), item(line, origin), origin));
            });
        }
        return rows;
    }

    /** The item a judgment was given on, as long as its pack is held. */
    private Optional<Item> item(JudgmentLine line, Judgments.Origin origin) {
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

    private JudgedRow row(Judgment judgment, Optional<Item> item, Judgments.Origin origin) {
        String title = item.isPresent()
                ? library.title(judgment.study())
                : origin.pack().facts().title();
        List<Judgment> history =
                origin.history().stream().map(Library::judgment).toList();
        return new JudgedRow(judgment, item, title, history, origin.exported());
    }

    private static boolean matches(Judgment judgment, Optional<Item> item, String wanted) {
        return wanted.isEmpty()
                || contains(judgment.findings().rationale(), wanted)
                || item.stream().flatMap(i -> i.prompt().stream()).anyMatch(turn -> contains(turn.content(), wanted));
    }

    private static boolean contains(String text, String wanted) {
        return text.toLowerCase(Locale.ROOT).contains(wanted);
    }
}
