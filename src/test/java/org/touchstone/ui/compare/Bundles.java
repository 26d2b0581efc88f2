package org.touchstone.ui.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.touchstone.bundle.bundle.BundleReader;
import org.touchstone.bundle.bundle.BundleVisitor;
import org.touchstone.bundle.container.Trust;
import org.touchstone.crypto.VerifyKey;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.refusal.RejectedException;

/** Reads bundles as their receiver would. */
final class Bundles {
    private Bundles() {}

    /** The judgments of a bundle that this key signed, verified, in order. */
    static List<Judgment> judgments(Path file, VerifyKey key) throws IOException, RejectedException {
        List<Judgment> all = new ArrayList<>();
        BundleReader.read(file, Trust.only(key), new BundleVisitor() {
            @Override
            public void judgment(Judgment judgment, byte[] line) {
                all.add(judgment);
            }
        });
        return all;
    }
}
