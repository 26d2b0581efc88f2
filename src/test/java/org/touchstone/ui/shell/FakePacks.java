package org.touchstone.ui.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.domain.study.StudyId;
import org.touchstone.refusal.RejectedException;
import org.touchstone.tasks.Progress;
import org.touchstone.workstation.packs.Candidate;
import org.touchstone.workstation.packs.Consent;
import org.touchstone.workstation.packs.HeldPacks;
import org.touchstone.workstation.packs.PackImport;

/** A made-up pack, and a shelf of made-up studies, that say what was asked of them. */
public final class FakePacks implements PackImport, HeldPacks {
    /** What was asked, in order. */
    public final List<String> asked = new ArrayList<>();

    public Candidate.Signer signer = Candidate.Signer.KNOWN;
    public long needed = 1_000_000;
    public long waiting;

    /** Thrown when a pack is examined. */
    public @Nullable Exception failure;

    private static String key(char digit) {
        return String.valueOf(digit).repeat(64);
    }

    @Override
    public Candidate examine(Path file, Progress progress) throws RejectedException, IOException {
        asked.add("examine");
        if (failure instanceof RejectedException refused) {
            throw refused;
        }
        if (failure instanceof IOException unread) {
            throw unread;
        }
        if (failure instanceof RuntimeException bug) {
            throw bug;
        }
        return new Candidate(
                FakeWork.LEGAL,
                "Advice to tenants and employers",
                1,
                24,
                List.of("en"),
                "ab12",
                key('1'),
                signer,
                signer == Candidate.Signer.NEW ? List.of() : List.of(key('2')),
                needed,
                10L * needed,
                100_000,
                0,
                true,
                false);
    }

    @Override
    public Report importPack(Path file, Consent consent, Progress progress) throws RejectedException, IOException {
        asked.add("import " + consent.key().orElse("any").charAt(0) + (consent.goingOn() ? " going on" : ""));
        return new Report(
                FakeWork.LEGAL, "Advice to tenants and employers", 1, 24, "ab12", "amber harvest pelican", false);
    }

    @Override
    public List<HeldStudy> studies() {
        HeldPack pack = new HeldPack("ab12", 1, 24, 1_200_000, "amber harvest pelican", 1_795_500_000_000L);
        return List.of(
                new HeldStudy(FakeWork.LEGAL, "Advice to tenants and employers", List.of(pack), 20, 2, 4, waiting));
    }

    @Override
    public void removeStudy(StudyId study, boolean evenWaiting) throws RejectedException, IOException {
        asked.add("remove " + study + (evenWaiting ? " even waiting" : ""));
    }

    @Override
    public void removePack(String digest, boolean evenWaiting) throws RejectedException, IOException {
        asked.add("remove pack " + digest);
    }
}
