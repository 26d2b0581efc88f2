package org.touchstone.workstation.packs;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.touchstone.crypto.VerifyKey;
import org.touchstone.domain.study.StudyId;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.domain.work.ItemState;
import org.touchstone.journal.JournalFacts;
import org.touchstone.refusal.PackRule;
import org.touchstone.refusal.RejectedException;
import org.touchstone.store.NewEntry;
import org.touchstone.store.PackFacts;
import org.touchstone.store.PackRecord;
import org.touchstone.store.StoreException;
import org.touchstone.store.local.LocalStore;
import org.touchstone.workstation.bundles.BundleExport;
import org.touchstone.workstation.session.ProfileContext;

/** The packs of a store. */
public final class StoredPacks implements HeldPacks {
    private final ProfileContext context;
    private final LocalStore store;
    private final BundleExport export;

    /**
     * @param export counts the judgments waiting for export
     */
    public StoredPacks(ProfileContext context, BundleExport export) {
        this.context = context;
        this.store = context.store();
        this.export = export;
    }

    @Override
    public List<HeldStudy> studies() {
        return store.packs().all().stream()
                .map(pack -> pack.facts().study())
                .distinct()
                .map(this::study)
                .sorted(Comparator.comparing(HeldStudy::title, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(HeldStudy::study))
                .toList();
    }

    private HeldStudy study(StudyId study) {
        Map<ItemState, Long> items = store.items().tally(ItemFilter.of(study));
        return new HeldStudy(
                study,
                store.packs().current(study).map(pack -> pack.facts().title()).orElse(study.value()),
                of(study).stream().map(StoredPacks::shown).toList(),
                sum(items, false),
                items.getOrDefault(ItemState.DRAFT, 0L),
                sum(items, true),
                waiting(study));
    }

    private List<PackRecord> of(StudyId study) {
        return store.packs().all().stream()
                .filter(pack -> pack.facts().study().equals(study))
                .toList();
    }

    private static HeldPack shown(PackRecord pack) {
        return new HeldPack(
                pack.facts().digest(),
                pack.facts().studyVersion(),
                pack.items(),
                pack.bytes(),
                String.join(" ", VerifyKey.fingerprint(pack.facts().signerKeyId())),
                pack.importedAtMillis());
    }

    private static long sum(Map<ItemState, Long> items, boolean judged) {
        return items.entrySet().stream()
                .filter(each -> each.getKey().isJudged() == judged)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** At least one when only a withdrawal is waiting. */
    private long waiting(StudyId study) {
        return export.outgoing().stream()
                .filter(outgoing -> outgoing.study().equals(study))
                .mapToLong(outgoing -> Math.max(1, outgoing.judgments()))
                .sum();
    }

    @Override
    public void removeStudy(StudyId study, boolean evenWaiting) throws RejectedException, IOException {
        List<PackRecord> packs = of(study);
        if (packs.isEmpty()) {
            throw RejectedException.saying(PackRule.UNKNOWN, "No pack of the study " + study + " is held.");
        }
        if (!evenWaiting) {
            requireNothingWaiting(study);
        }
        remove(study, packs);
    }

    @Override
    public void removePack(String digest, boolean evenWaiting) throws RejectedException, IOException {
        PackRecord pack = store.packs()
                .find(digest)
                .orElseThrow(() -> RejectedException.saying(PackRule.UNKNOWN, "No pack with this digest is held."));
        StudyId study = pack.facts().study();
        List<PackRecord> all = of(study);
        if (!all.get(all.size() - 1).equals(pack)) {
            throw RejectedException.saying(
                    PackRule.LATER, "A later pack depends on this one. Remove that one first, or the whole study.");
        }
        if (all.size() == 1 && !evenWaiting) {
            requireNothingWaiting(study);
        }
        remove(study, List.of(pack));
    }

    private void requireNothingWaiting(StudyId study) throws RejectedException {
        long waiting = waiting(study);
        if (waiting > 0) {
            throw RejectedException.saying(
                    PackRule.WAITING,
                    (waiting == 1
                                    ? "One judgment of this study is waiting"
                                    : waiting + " judgments of this study are waiting")
                            + " to be exported. Export the bundle first; nothing was removed.");
        }
    }

    private void remove(StudyId study, List<PackRecord> packs) throws IOException {
        PackFacts latest = packs.get(packs.size() - 1).facts();
        JournalFacts facts = new JournalFacts.PackRemoved(study, packs.size(), latest.digest(), latest.signerKeyId());
        long at = context.clock().read(study).wallMillis();
        try {
            store.packs()
                    .remove(packs.stream().map(pack -> pack.facts().digest()).toList(), new NewEntry.Noted(at, facts));
        } catch (StoreException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
