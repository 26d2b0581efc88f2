package org.touchstone.workstation.packs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.touchstone.bundle.container.Trust;
import org.touchstone.bundle.pack.KeyRotations;
import org.touchstone.bundle.pack.Pack;
import org.touchstone.bundle.pack.PackReader;
import org.touchstone.bundle.pack.PackVisitor;
import org.touchstone.codec.Codecs;
import org.touchstone.domain.item.Item;
import org.touchstone.domain.study.StudyId;
import org.touchstone.journal.JournalFacts;
import org.touchstone.refusal.PackRule;
import org.touchstone.refusal.RejectedException;
import org.touchstone.store.NewEntry;
import org.touchstone.store.PackFacts;
import org.touchstone.store.PackRecord;
import org.touchstone.store.StoreException;
import org.touchstone.store.packs.NewItem;
import org.touchstone.store.packs.PackIntake;
import org.touchstone.tasks.Progress;
import org.touchstone.workstation.session.ProfileContext;

/**
 * Reads a pack once: each part is verified, parsed and sealed into the store as it is read, and nothing is visible
 * until the last byte is verified and the final commit is durable.
 */
public final class VerifiedPackImport implements PackImport {
    private static final int REPORT_EVERY = 64;

    private final ProfileContext context;
    private final Admission admission;

    /** Imports into the store of this profile. */
    public VerifiedPackImport(ProfileContext context) {
        this.context = context;
        this.admission = new Admission(context);
    }

    @Override
    public Candidate examine(Path file, Progress progress) throws RejectedException, IOException {
        Examination examination = new Examination(progress);
        read(file, examination);
        return examination.candidate(Files.size(file));
    }

    @Override
    public Report importPack(Path file, Consent consent, Progress progress) throws RejectedException, IOException {
        try (Intake intake = new Intake(consent, progress)) {
            Pack pack = read(file, intake);
            intake.commit(pack);
            return report(pack, intake.alreadyHeld);
        } catch (StoreException e) {
            throw refusalOf(e);
        }
    }

    private static Pack read(Path file, PackVisitor visitor) throws RejectedException, IOException {
        try {
            return PackReader.read(file, Trust.anyKey(), visitor);
        } catch (RefusedPackException e) {
            throw e.refusal;
        } catch (StoreException e) {
            throw refusalOf(e);
        }
    }

    private static IOException refusalOf(StoreException e) throws RejectedException {
        String sentence = String.valueOf(e.getMessage());
        if (e.reason() == StoreException.Reason.ITEM_CONFLICT) {
            throw RejectedException.saying(PackRule.ITEM_CONFLICT, sentence);
        }
        if (e.reason() == StoreException.Reason.DISK_FULL) {
            throw RejectedException.saying(PackRule.NO_ROOM, sentence + " Nothing was imported.");
        }
        return new IOException(sentence, e);
    }

    private Report report(Pack pack, boolean alreadyHeld) {
        return new Report(
                pack.study().id(),
                pack.study().title(),
                pack.study().version(),
                pack.items(),
                pack.digest(),
                String.join(" ", pack.signer().fingerprint()),
                alreadyHeld);
    }

    /** Carries a refusal through the reader, whose visitors may throw only I/O exceptions. */
    private static final class RefusedPackException extends IOException {
        private static final long serialVersionUID = 1L;

        private final RejectedException refusal;

        RefusedPackException(RejectedException refusal) {
            super(refusal.getMessage());
            this.refusal = refusal;
        }
    }

    /** Reads a complete pack and keeps only its description. */
    private final class Examination implements PackVisitor {
        private final Progress progress;
        private final Set<String> languages = new TreeSet<>();
        private @Nullable Pack pack;
        private long done;

        Examination(Progress progress) {
            this.progress = progress;
        }

        @Override
        public void pack(Pack found) throws IOException {
            pack = found;
            report(found);
            try {
                admission.requireAcceptable(found);
            } catch (RejectedException e) {
                throw new RefusedPackException(e);
            }
        }

        @Override
        public void item(long offset, byte[] line, Item item) {
            languages.add(item.language());
            done++;
            if (done % REPORT_EVERY == 0) {
                report(Objects.requireNonNull(pack));
            }
        }

        private void report(Pack found) {
            if (!progress.report(done, found.items())) {
                throw new CancellationException("The verification was cancelled; nothing was imported.");
            }
        }

        Candidate candidate(long fileBytes) {
            return admission.candidate(Objects.requireNonNull(pack), List.copyOf(languages), fileBytes);
        }
    }

    private final class Intake implements PackVisitor, AutoCloseable {
        private static final byte[] LINE_FEED = {'\n'};

        private final Consent consent;
        private final Progress progress;
        private @Nullable PackIntake writer;
        private Optional<String> replaced = Optional.empty();
        private boolean alreadyHeld;
        private long total;
        private long done;

        Intake(Consent consent, Progress progress) {
            this.consent = consent;
            this.progress = progress;
        }

        @Override
        public void pack(Pack pack) throws IOException {
            total = pack.items();
            report();
            alreadyHeld = context.store().packs().find(pack.digest()).isPresent();
            if (alreadyHeld) {
                return;
            }
            try {
                admission.requireAcceptable(pack);
                admission.requireTrusted(pack, consent);
                replaced = admission.replaced(pack);
            } catch (RejectedException e) {
                throw new RefusedPackException(e);
            }
            writer = context.store().packs().begin(facts(pack));
            part(writer, "study.json", Codecs.STUDY.encode(pack.study()));
            part(writer, "guidelines.md", pack.guidelines().getBytes(StandardCharsets.UTF_8));
            if (!pack.rotations().isEmpty()) {
                part(writer, KeyRotations.ENTRY, KeyRotations.encode(pack.rotations()));
            }
            writer.beginPart("items.jsonl");
        }

        private void part(PackIntake into, String name, byte[] bytes) {
            into.beginPart(name);
            into.write(bytes, 0, bytes.length);
        }

        @Override
        public void item(long offset, byte[] line, Item item) {
            PackIntake into = writer;
            if (into != null) {
                into.write(line, 0, line.length);
                into.write(LINE_FEED, 0, 1);
                into.add(newItem(offset, line, item), line);
            }
            done++;
            if (done % REPORT_EVERY == 0) {
                report();
            }
        }

        private NewItem newItem(long offset, byte[] line, Item item) {
            return new NewItem(
                    item.id(),
                    item.kind(),
                    item.domain(),
                    item.taskType(),
                    item.language(),
                    item.isMultiTurn(),
                    done,
                    offset,
                    line.length,
                    () -> ItemContent.digest(item.kind().id(), item.prompt(), item.responses()));
        }

        private void report() {
            if (!progress.report(done, total)) {
                throw new CancellationException("The import was cancelled; nothing was taken in.");
            }
        }

        void commit(Pack pack) {
            report();
            if (writer != null) {
                StudyId study = pack.study().id();
                JournalFacts facts = new JournalFacts.PackImported(
                        study,
                        pack.digest(),
                        pack.study().version(),
                        pack.items(),
                        pack.signer().id(),
                        replaced.orElse(null));
                long at = context.clock().read(study).wallMillis();
                PackRecord unused = writer.commit(new NewEntry.Noted(at, facts));
            }
        }

        @Override
        public void close() {
            if (writer != null) {
                writer.close();
            }
        }
    }

    private static PackFacts facts(Pack pack) {
        long lease = pack.terms().leaseUntilMillis();
        return new PackFacts(
                pack.digest(),
                pack.study().id(),
                pack.study().version(),
                pack.study().title(),
                pack.study().guidelineVersion(),
                pack.signer().id(),
                lease == 0 ? -1 : lease);
    }
}
