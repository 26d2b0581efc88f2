package org.touchstone.store.sqlite.opening;

import java.util.Optional;
import org.touchstone.store.Drafts;
import org.touchstone.store.Exports;
import org.touchstone.store.Items;
import org.touchstone.store.Journal;
import org.touchstone.store.Judgments;
import org.touchstone.store.local.LocalStore;
import org.touchstone.store.local.Upkeep;
import org.touchstone.store.packs.Packs;
import org.touchstone.store.sqlite.packs.SqlitePacks;
import org.touchstone.store.sqlite.state.Core;
import org.touchstone.store.sqlite.state.StoreHeadTable;
import org.touchstone.store.sqlite.tables.DraftTable;
import org.touchstone.store.sqlite.tables.ExportTable;
import org.touchstone.store.sqlite.tables.ItemRows;
import org.touchstone.store.sqlite.tables.ItemTable;
import org.touchstone.store.sqlite.tables.JournalTable;
import org.touchstone.store.sqlite.tables.JudgmentRows;
import org.touchstone.store.sqlite.upkeep.UpkeepWork;

/** An open store: its tables and services over one {@link Core}. */
final class SqliteStore implements LocalStore {
    private final Core core;
    private final JournalTable journal;
    private final JudgmentRows judgments;
    private final DraftTable drafts;
    private final ItemRows items;
    private final SqlitePacks packs;
    private final ExportTable exports;
    private final UpkeepWork upkeep;
    private boolean closed;

    SqliteStore(Core core) {
        this.core = core;
        ItemTable table = new ItemTable(core);
        StoreHeadTable heads = new StoreHeadTable(core);
        this.drafts = new DraftTable(core, table, heads);
        this.journal = new JournalTable(core, table, drafts, heads);
        this.judgments = new JudgmentRows(core);
        this.items = new ItemRows(core);
        this.packs = new SqlitePacks(core, journal, drafts);
        this.exports = new ExportTable(core, journal);
        this.upkeep = new UpkeepWork(core);
    }

    @Override
    public Journal journal() {
        return journal;
    }

    @Override
    public Judgments judgments() {
        return judgments;
    }

    @Override
    public Drafts drafts() {
        return drafts;
    }

    @Override
    public Items items() {
        return items;
    }

    @Override
    public Packs packs() {
        return packs;
    }

    @Override
    public Exports exports() {
        return exports;
    }

    @Override
    public Upkeep upkeep() {
        return upkeep;
    }

    @Override
    public Optional<String> readOnly() {
        return core.writer().broken();
    }

    @Override
    public Optional<String> shortage() {
        return core.writer().reserve().shortage();
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            core.close();
        }
    }
}
