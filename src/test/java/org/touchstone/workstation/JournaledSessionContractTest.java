package org.touchstone.workstation;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.domain.item.Item;
import org.touchstone.domain.study.Requirements;
import org.touchstone.workstation.session.AnnotationSession;

class JournaledSessionContractTest extends SessionContract {
    @TempDir
    Path folder;

    @Override
    protected AnnotationSession session(Requirements requirements, List<Item> items) throws Exception {
        PackOrder order = new PackOrder();
        order.requirements = requirements;
        order.others = items;
        order.items = 0;
        Bench bench = new Bench();
        bench.take(order, folder);
        return bench.session;
    }
}
