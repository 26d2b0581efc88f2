package org.touchstone.workstation.transfer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.touchstone.bundle.JournalEntry;
import org.touchstone.bundle.Pack;
import org.touchstone.bundle.PackTerms;
import org.touchstone.bundle.RejectedException;
import org.touchstone.bundle.container.Trust;
import org.touchstone.bundle.json.CanonicalJson;
import org.touchstone.bundle.json.Codecs;
import org.touchstone.bundle.pack.PackReader;
import org.touchstone.bundle.pack.PackVisitor;
import org.touchstone.domain.study.Comparison;
import org.touchstone.store.Entry;
import org.touchstone.store.NewItem;
import org.touchstone.store.PackFacts;
import org.touchstone.store.PackRecord;
import org.touchstone.store.PackWriter;
import org.touchstone.store.StoreException;
import org.touchstone.workstation.session.Workplace;

/**
 * Reads a pack once: each part is verified, parsed and sealed into the store as it comes, and nothing of it can be seen
 * before the last byte has been verified and the one commit is durable.
 */
public final class VerifiedPackImport implements PackImport {
    private final Workplace workplace;

    /** Into the store of this workplace. */
    public VerifiedPackImport(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Report importPack(Path file, Progress progress) throws RefusedException, IOException {
        try (Intake intake = new Intake(progress)) {
            Pack pack = PackReader.read(file, Trust.anyKey(), intake);
            intake.commit(pack);
            return report(pack, intake.alreadyHeld);
        } catch (RejectedException e) {
            throw new RefusedException(e.code(), String.valueOf(e.getMessage()));
        } catch (RefusedPackException e) {
            throw e.refusal;
        } catch (StoreException e) {
            if (e.reason() == StoreException.Reason.ITEM_CONFLICT) {
                throw new RefusedException("import.item-conflict", String.valueOf(e.getMessage()));
            }
            throw new IOException(e.getMessage(), e);
        }
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

    /** Carries a refusal through the reader, whose visitors may only fail as files do. */
    private static final class RefusedPackException extends IOException {
        private static final long serialVersionUID = 1L;

        private final RefusedException refusal;

        RefusedPackException(String code, String sentence) {
            super(sentence);
            this.refusal = new RefusedException(code, sentence);
        }
    }

    private final class Intake implements PackVisitor, AutoCloseable {
        private static final int REPORT_EVERY = 64;
        private static final byte[] LINE_FEED = {'\n'};

        private final Progress progress;
        private @Nullable PackWriter writer;
        private boolean alreadyHeld;
        private long total;
        private long done;

        Intake(Progress progress) {
            this.progress = progress;
        }

        @Override
        public void pack(Pack pack) throws IOException {
            total = pack.items();
            report();
            alreadyHeld = workplace.store().packs().find(pack.digest()).isPresent();
            if (alreadyHeld) {
                return;
            }
            requireMeantForUs(pack);
            writer = workplace.store().packs().begin(facts(pack));
            part(writer, "study.json", Codecs.STUDY.encode(pack.study()));
            part(writer, "guidelines.md", pack.guidelines().getBytes(StandardCharsets.UTF_8));
            writer.beginPart("items.jsonl");
        }

        private void requireMeantForUs(Pack pack) throws RefusedPackException {
            PackTerms terms = pack.terms();
            long now = workplace.ambient().clock().millis();
            if (terms.expiresAtMillis() > 0 && now > terms.expiresAtMillis()) {
                throw new RefusedPackException(
                        "import.expired", "The pack was to be taken in before a date that has passed.");
            }
            if (!terms.recipient().equals(PackTerms.ANYONE)
                    && !terms.recipient().equals(workplace.annotator().keyId())) {
                throw new RefusedPackException("import.recipient", "The pack is meant for another annotator.");
            }
            String signer = pack.signer().id();
            boolean otherSigner = workplace.store().packs().current(pack.study().id()).stream()
                    .anyMatch(held -> !held.facts().signerKeyId().equals(signer));
            if (otherSigner) {
                throw new RefusedPackException(
                        "import.other-signer", "The pack was signed by another key than the study's packs before.");
            }
        }

        private void part(PackWriter into, String name, byte[] bytes) {
            into.beginPart(name);
            into.write(bytes, 0, bytes.length);
        }

        @Override
        public void item(long offset, byte[] line, Comparison item) {
            PackWriter into = writer;
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

        private NewItem newItem(long offset, byte[] line, Comparison item) {
            return new NewItem(
                    item.id(),
                    item.domain(),
                    item.taskType(),
                    item.language(),
                    item.isMultiTurn(),
                    done,
                    offset,
                    line.length);
        }

        private void report() {
            if (!progress.report(done, total)) {
                throw new CancellationException("The import was cancelled; nothing was taken in.");
            }
        }

        void commit(Pack pack) {
            report();
            if (writer != null) {
                TreeMap<String, Object> facts = new TreeMap<>();
                facts.put("pack", pack.digest());
                facts.put("study", pack.study().id().value());
                facts.put("studyVersion", (long) pack.study().version());
                facts.put("items", pack.items());
                facts.put("signer", pack.signer().id());
                long at = workplace.clock().read().wallMillis();
                PackRecord unused =
                        writer.commit(new Entry.Noted(JournalEntry.PACK_IMPORTED, at, CanonicalJson.of(facts)));
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
