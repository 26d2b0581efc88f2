package org.touchstone.workstation.bundles;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.touchstone.bundle.bundle.Bundle;
import org.touchstone.bundle.bundle.BundleFacts;
import org.touchstone.bundle.bundle.BundleWriter;
import org.touchstone.crypto.Sha256;
import org.touchstone.crypto.SigningKey;
import org.touchstone.domain.study.StudyId;
import org.touchstone.journal.EntryLines;
import org.touchstone.journal.JournalFacts;
import org.touchstone.journal.JournalFacts.ExportAbandoned;
import org.touchstone.journal.JournalFacts.ExportAbandoned.Why;
import org.touchstone.journal.JournalRange;
import org.touchstone.refusal.Failure;
import org.touchstone.refusal.ForeseenFailureException;
import org.touchstone.refusal.RejectedException;
import org.touchstone.store.EntryWithJudgment;
import org.touchstone.store.ExportRecord;
import org.touchstone.store.JudgmentLine;
import org.touchstone.store.NewEntry;
import org.touchstone.store.StoreException;
import org.touchstone.store.local.LocalStore;
import org.touchstone.tasks.Progress;
import org.touchstone.workstation.bundles.OpenExport.Begun;
import org.touchstone.workstation.clock.ClockWatch;
import org.touchstone.workstation.session.Exposures;
import org.touchstone.workstation.session.ProfileContext;

/**
 * Writes bundles from the journal. Each carries all entries of its study since the last bundle, with their judgments,
 * and nothing of other studies. One thread.
 */
public final class SignedBundleExport implements BundleExport {
    private static final int REPORT_EVERY = 64;

    private final ProfileContext context;
    private final LocalStore store;
    private final SigningKey key;
    private final StatedFacts stated;

    /**
     * @param key the annotator's; wiped by the owner of the profile
     * @param device opaque id of this profile's machine
     */
    public SignedBundleExport(ProfileContext context, SigningKey key, String device) {
        this.context = context;
        this.store = context.store();
        this.key = key;
        this.stated = new StatedFacts(context, device);
    }

    @Override
    public List<Outgoing> outgoing() {
        List<Outgoing> waiting = new ArrayList<>();
        store.packs().all().stream()
                .map(p -> p.facts().study())
                .distinct()
                .sorted()
                .forEach(study -> {
                    Outgoing outgoing = outgoing(study);
                    if (isWaiting(outgoing)) {
                        waiting.add(outgoing);
                    }
                });
        return waiting;
    }

    private Outgoing outgoing(StudyId study) {
        long from = firstUnexported(study);
        long to = store.journal().head(study).seq();
        return new Outgoing(
                study, title(study), store.judgments().count(study, from, to), to - from + 1, sequence(study));
    }

    private String title(StudyId study) {
        return store.packs().current(study).map(p -> p.facts().title()).orElse(study.value());
    }

    /** A withdrawal of an exported judgment must be exported too, even if nothing else is waiting. */
    private boolean isWaiting(Outgoing outgoing) {
        if (outgoing.judgments() > 0) {
            return true;
        }
        StudyId study = outgoing.study();
        return store.exports().last(study).isPresent()
                && store.judgments()
                                .withdrawals(
                                        study,
                                        firstUnexported(study),
                                        store.journal().head(study).seq())
                        > 0;
    }

    private long firstUnexported(StudyId study) {
        return store.exports().last(study).map(ExportRecord::to).orElse(0L) + 1;
    }

    private long sequence(StudyId study) {
        return store.exports().last(study).map(ExportRecord::sequence).orElse(0L) + 1;
    }

    @Override
    public List<String> preview(StudyId study, int limit) {
        return waiting(study, limit).stream()
                .map(line -> VeiledLine.of(line.bytes()))
                .toList();
    }

    @Override
    public List<String> previewInFull(StudyId study, int limit) {
        List<JudgmentLine> lines = waiting(study, limit);
        if (!lines.isEmpty()) {
            long first = lines.get(0).place();
            long last = lines.get(lines.size() - 1).place();
            store.journal()
                    .append(Exposures.read(
                            study, first, last, context.clock().read(study).wallMillis()));
        }
        return lines.stream()
                .map(line -> new String(line.bytes(), StandardCharsets.UTF_8))
                .toList();
    }

    private List<JudgmentLine> waiting(StudyId study, int limit) {
        List<JudgmentLine> lines = new ArrayList<>();
        Iterator<JudgmentLine> waiting = store.judgments()
                .ofStudy(
                        study,
                        firstUnexported(study),
                        store.journal().head(study).seq());
        while (waiting.hasNext() && lines.size() < limit) {
            lines.add(waiting.next());
        }
        return lines;
    }

    @Override
    public Summary export(StudyId study, BundleDestination to, Progress progress) throws IOException {
        try {
            Outgoing outgoing = outgoing(study);
            if (!isWaiting(outgoing)) {
                throw new ForeseenFailureException(
                        Failure.NOTHING_WAITING, "Nothing of \"" + outgoing.title() + "\" is waiting to be exported.");
            }
            to.requireFree();
            OpenExport open = open(study, outgoing.bundleSequence());
            Bundle bundle = write(to, open, progress);
            record(bundle, open);
            return new Summary(study, to.file(), bundle.judgments(), outgoing.bundleSequence(), bundle.digest());
        } catch (StoreException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** Returns the export that was begun and not completed, or a new one. */
    private OpenExport open(StudyId study, long sequence) {
        Optional<Begun> begun = OpenExport.find(store.journal(), study, sequence, firstUnexported(study));
        if (begun.filter(export -> !export.isBarren()).isPresent()) {
            Begun export = begun.get();
            return new OpenExport(export.place(), stated.then(export));
        }
        ClockWatch.Reading now = context.clock().read(study);
        // Checked before anything is recorded: a recorded export that cannot be made would block every later one.
        BundleFacts facts = stated.now(study, sequence, now);
        if (begun.isPresent()) {
            store.journal()
                    .append(new NewEntry.Noted(
                            now.wallMillis(), new ExportAbandoned(study, sequence, Why.BEFORE_1970)));
        }
        store.journal().append(new NewEntry.Noted(now.wallMillis(), StatedFacts.begun(facts)));
        // Judgments may have been recorded since, so the entry is looked up and not assumed to be the last.
        Begun export = OpenExport.find(store.journal(), study, sequence, firstUnexported(study))
                .orElseThrow();
        return new OpenExport(export.place(), facts);
    }

    private Bundle write(BundleDestination to, OpenExport open, Progress progress) throws IOException {
        BundleFacts facts = open.facts();
        AtomicBoolean finishing = new AtomicBoolean();
        try {
            return write(to, open, firstUnexported(facts.study()), progress, writer -> {
                // From here on, a file may be in place: the next attempt has to make the same one.
                finishing.set(true);
                return writer.finish(key);
            });
        } catch (RejectedException e) {
            // The writer refused to sign, so no file is in place.
            abandon(facts, e);
            throw notBundled(e);
        } catch (Throwable e) {
            if (!finishing.get()) {
                abandon(facts, e);
            }
            throw e;
        }
    }

    /** Finishes a bundle whose lines are all written. */
    @FunctionalInterface
    private interface Ending {
        Bundle of(BundleWriter writer) throws IOException, RejectedException;
    }

    private Bundle write(BundleDestination to, OpenExport open, long from, Progress progress, Ending ending)
            throws IOException, RejectedException {
        StudyId study = open.facts().study();
        try (BundleWriter writer =
                new BundleWriter(to.file(), to.existing(), open.facts(), from, hashBefore(study, from))) {
            copy(study, from, open.lastEntry(), writer, progress);
            to.requireFree();
            return ending.of(writer);
        }
    }

    private static IOException notBundled(RejectedException e) {
        return new IOException("The bundle could not be made from the journal: " + e.getMessage(), e);
    }

    /** No file of this number went out, so the next attempt may carry more. */
    private void abandon(BundleFacts facts, Throwable cause) {
        Why why = cause instanceof CancellationException ? Why.CANCELLED : Why.FAILED;
        try {
            long at = context.clock().read(facts.study()).wallMillis();
            store.journal().append(new NewEntry.Noted(at, new ExportAbandoned(facts.study(), facts.sequence(), why)));
        } catch (StoreException e) {
            // The next attempt then writes the bundle begun here: smaller than possible, but correct.
            cause.addSuppressed(e);
        }
    }

    private void copy(StudyId study, long from, long to, BundleWriter writer, Progress progress)
            throws IOException, RejectedException {
        Iterator<EntryWithJudgment> entries = store.judgments().recorded(study, from, to);
        long total = to - from + 1;
        for (long done = 0; entries.hasNext(); done++) {
            if (done % REPORT_EVERY == 0 && !progress.report(done, total)) {
                throw new CancellationException("The export was cancelled; no bundle was written.");
            }
            writer.add(new Leaving(entries.next()));
        }
    }

    /** Passes an entry of the store to a bundle. */
    private record Leaving(EntryWithJudgment entry) implements EntryLines {
        @Override
        public int bytes() {
            return entry.bytes();
        }

        @Override
        public byte[] journal() {
            return entry.line();
        }

        @Override
        public byte @Nullable [] judgment() {
            return entry.judgment();
        }
    }

    @Override
    public List<Sent> sent() {
        List<Sent> all = new ArrayList<>();
        for (ExportRecord e : store.exports().all()) {
            all.add(0, new Sent(e.study(), title(e.study()), e.sequence(), e.judgments(), e.atMillis(), e.digest()));
        }
        return all;
    }

    @Override
    public Summary again(StudyId study, long sequence, BundleDestination to, Progress progress) throws IOException {
        try {
            ExportRecord left = store.exports().of(study).stream()
                    .filter(e -> e.sequence() == sequence)
                    .findFirst()
                    .orElseThrow(
                            () -> new IOException("No bundle " + sequence + " of \"" + title(study) + "\" has left."));
            to.requireFree();
            Begun begun =
                    Begun.of(store.journal().lines(study, left.to(), left.to()).next());
            OpenExport open = new OpenExport(left.to(), stated.then(begun));
            Bundle bundle = write(
                    to, open, left.from(), progress, writer -> writer.finish(key, digest -> requireSame(left, digest)));
            return new Summary(study, to.file(), bundle.judgments(), sequence, bundle.digest());
        } catch (RejectedException e) {
            throw notBundled(e);
        } catch (StoreException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static void requireSame(ExportRecord left, String digest) throws IOException {
        if (!digest.equals(left.digest())) {
            throw new ForeseenFailureException(
                    Failure.DIFFERENT_BUNDLE,
                    "The data of this profile does not reproduce bundle " + left.sequence()
                            + " as it was exported, so nothing was written. Run a check of the profile, and ask your study lead for the"
                            + " file they have.");
        }
    }

    private String hashBefore(StudyId study, long from) {
        return from == 1
                ? Sha256.ZEROS
                : Sha256.hex(
                        store.journal().lines(study, from - 1, from - 1).next().bytes());
    }

    private void record(Bundle bundle, OpenExport open) {
        BundleFacts facts = bundle.facts();
        JournalRange range = bundle.journal();
        long at = context.clock().read(facts.study()).wallMillis();
        JournalFacts told = new JournalFacts.BundleExported(
                facts.study(), facts.sequence(), bundle.digest(), range.first(), open.lastEntry(), bundle.judgments());
        ExportRecord record = new ExportRecord(
                facts.study(), facts.sequence(), bundle.digest(), range.first(), range.last(), bundle.judgments(), at);
        store.exports().record(record, new NewEntry.Noted(at, told));
    }
}
