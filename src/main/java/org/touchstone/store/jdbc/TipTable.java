package org.touchstone.store.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
import org.touchstone.store.Head;

/** Carries the tip forward inside a transaction. One transaction at a time, under the writer's turn. */
final class TipTable {
    private final Core core;
    private final PreparedStatement seal;
    private Tip.Work work = Tip.Work.NONE;

    TipTable(Core core) {
        this.core = core;
        this.seal = core.writer().prepare("UPDATE setting SET value = ?, sealed = ? WHERE no = " + Tip.SETTING);
    }

    /** To be called first in a transaction; forgets what one that was undone has left. */
    void begin() {
        work = core.tip().work();
        core.chains().begin();
    }

    /** Changes the work in progress. */
    void change(UnaryOperator<Tip.Work> how) {
        work = how.apply(work);
    }

    /** The number of this commit among those that change the work in progress: the version of a draft saved in it. */
    long step() {
        return core.tip().work().steps() + 1;
    }

    /** To be called last in a transaction: seals the tip that the store has after it. */
    Tip end(Head head) throws SQLException {
        Tip before = core.tip();
        Tip next = new Tip(head, work.equals(before.work()) ? work : work.step());
        byte[] sealed = next.seal(core.keys());
        seal.setLong(1, head.seq());
        seal.setBytes(2, sealed);
        if (seal.executeUpdate() != 1) {
            throw Faults.damaged(Cell.SETTING, Tip.SETTING);
        }
        core.prepare(sealed);
        return next;
    }
}
