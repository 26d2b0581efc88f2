package org.touchstone.wiring;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.touchstone.bundle.bundle.Bundle;
import org.touchstone.bundle.bundle.BundleReader;
import org.touchstone.bundle.bundle.BundleVisitor;
import org.touchstone.bundle.container.Trust;
import org.touchstone.bundle.pack.Pack;
import org.touchstone.bundle.pack.PackReader;
import org.touchstone.bundle.pack.PackVisitor;
import org.touchstone.crypto.VerifyKey;
import org.touchstone.refusal.KnownFile;
import org.touchstone.refusal.RejectedException;
import org.touchstone.tasks.Progress;
import org.touchstone.ui.transfer.FileVerifier;

/** Verifies packs and bundles with the same readers as the auditors' commands. */
public final class ContainerVerifier implements FileVerifier {
    @Override
    public Verdict verify(Path file, Progress progress) throws IOException {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        KnownFile kind = ChosenFile.kind(file);
        boolean pack = kind == KnownFile.PACK || (kind != KnownFile.BUNDLE && name.endsWith(".tspack"));
        try {
            return pack ? pack(file) : bundle(file);
        } catch (RejectedException e) {
            return new Verdict(false, e.code(), String.valueOf(e.getMessage()), List.of());
        }
    }

    private static Verdict pack(Path file) throws IOException, RejectedException {
        Pack pack = PackReader.read(file, Trust.anyKey(), PackVisitor.NONE);
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                "Study", pack.study().title() + ", version " + pack.study().version()));
        facts.add(new Fact("Items", Long.toString(pack.items())));
        addNotRead(facts, pack.notRead());
        addSigner(facts, pack.signer(), pack.digest());
        return new Verdict(true, "", "The pack is whole and signed; it breaks no rule of its format.", facts);
    }

    private static Verdict bundle(Path file) throws IOException, RejectedException {
        Bundle bundle = BundleReader.read(file, Trust.anyKey(), BundleVisitor.NONE);
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Study", bundle.facts().study().value()));
        facts.add(new Fact("Annotator", bundle.facts().annotator()));
        facts.add(new Fact("Judgments", Long.toString(bundle.judgments())));
        facts.add(new Fact(
                "Journal",
                "entries " + bundle.journal().first() + " to "
                        + bundle.journal().last()));
        addNotRead(facts, bundle.notRead());
        addSigner(facts, bundle.signer(), bundle.digest());
        return new Verdict(true, "", "The bundle is whole and signed, and its chain of judgments is unbroken.", facts);
    }

    private static void addNotRead(List<Fact> facts, List<String> names) {
        if (!names.isEmpty()) {
            facts.add(new Fact("Not read", String.join(", ", names)));
        }
    }

    private static void addSigner(List<Fact> facts, VerifyKey signer, String digest) {
        facts.add(new Fact("Signed by", String.join(" ", signer.fingerprint())));
        facts.add(new Fact("Digest", digest));
    }
}
