package org.touchstone.store.sqlite.state;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
import org.touchstone.journal.JournalHead;
import org.touchstone.store.sqlite.Faults;
import org.touchstone.store.sqlite.SealedColumn;

/** Updates the store head inside a transaction. One transaction at a time, in the writer's turn. */
public final class StoreHeadTable {
    private final Core core;
    private final PreparedStatement seal;
    private StoreHead.Work work = StoreHead.Work.NONE;

    public StoreHeadTable(Core core) {
        this.core = core;
        this.seal = core.writer().prepare("UPDATE setting SET value = ?, sealed = ? WHERE no = " + StoreHead.SETTING);
    }

    /** Discards what a rolled back transaction left. Call first in a transaction. */
    public void begin() {
        work = core.storeHead().work();
        core.chains().begin();
    }

    /** Changes the summary of the work in progress. */
    public void change(UnaryOperator<StoreHead.Work> how) {
        work = how.apply(work);
    }

    /**
     * Returns the number of this commit among those that change the work in progress: the version of a draft saved in
     * it.
     */
    public long step() {
        return core.storeHead().work().steps() + 1;
    }

    /** Seals and stores the head after this transaction. Call last in it. */
    public StoreHead end(JournalHead head) throws SQLException {
        StoreHead before = core.storeHead();
        StoreHead next = new StoreHead(head, work.equals(before.work()) ? work : work.step());
        byte[] sealed = next.seal(core.keys());
        seal.setLong(1, head.seq());
        seal.setBytes(2, sealed);
        if (seal.executeUpdate() != 1) {
            throw Faults.damaged(SealedColumn.SETTING, StoreHead.SETTING);
        }
        core.prepare(sealed);
        return next;
    }
}
