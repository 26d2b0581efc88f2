package org.touchstone.workstation.session;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.touchstone.codec.FindingsJson;
import org.touchstone.codec.KindCodec;
import org.touchstone.domain.evidence.Findings;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.judgment.Decision;
import org.touchstone.domain.judgment.Draft;
import org.touchstone.domain.presentation.Arm;
import org.touchstone.domain.presentation.PresentationPlan;
import org.touchstone.domain.presentation.Reading;
import org.touchstone.json.Fields;
import org.touchstone.json.canonical.JsonCodec;
import org.touchstone.refusal.RejectedException;
import org.touchstone.store.StoreException;

/**
 * Encodes drafts for the store: one JSON object in canonical form, whose decision is written as in a judgment of its
 * kind ({@code store-v1.md}). Any thread.
 */
public final class DraftCodec {
    private static final JsonCodec<DraftRecord> CODEC = new JsonCodec<>(DraftCodec::tree, DraftCodec::of);

    private DraftCodec() {}

    public static byte[] encode(DraftRecord kept) {
        return CODEC.encode(kept);
    }

    /**
     * Decodes the output of {@link #encode}.
     *
     * @throws StoreException when it is anything else
     */
    public static DraftRecord decode(byte[] bytes) {
        try {
            return CODEC.decodeCanonical(bytes);
        } catch (RejectedException e) {
            throw new StoreException(StoreException.Reason.DAMAGED, "A draft in the store is damaged.", e);
        }
    }

    private static Map<String, Object> tree(DraftRecord kept) {
        Draft draft = kept.draft();
        Map<String, Object> tree = new TreeMap<>();
        tree.put("kind", draft.decision().kind().id());
        tree.put("plan", tree(kept.plan()));
        KindCodec.of(draft.decision().kind()).putDecision(draft.decision(), tree);
        tree.put("findings", FindingsJson.tree(draft.findings()));
        tree.put("firstLines", draft.reading().firstLines());
        tree.put("endsSeen", draft.reading().endsSeen());
        tree.put("activeMillis", draft.activeMillis());
        if (draft.correctedMillis() >= 0) {
            tree.put("correctedMillis", draft.correctedMillis());
        }
        if (kept.withdrawn() > 0) {
            tree.put("withdrawn", kept.withdrawn());
        }
        return tree;
    }

    private static Map<String, Object> tree(PresentationPlan plan) {
        return Map.of(
                "order",
                plan.order().stream().map(ResponseId::value).toList(),
                "arm",
                Fields.word(plan.arm()),
                "reveals",
                plan.reveals());
    }

    private static DraftRecord of(Fields f) throws RejectedException {
        Decision decision = KindCodec.of(f).decision(f);
        Findings findings = f.object("findings", FindingsJson::findings);
        PresentationPlan plan = f.object("plan", DraftCodec::plan);
        List<Integer> lines = f.smalls("firstLines");
        Reading reading = new Reading(lines, f.small("endsSeen"));
        if (lines.size() != plan.places()) {
            throw new IllegalArgumentException("Every place has a first line");
        }
        long corrected = f.has("correctedMillis") ? f.integer("correctedMillis") : -1;
        Draft draft = new Draft(decision, findings, reading, f.integer("activeMillis"), corrected);
        return new DraftRecord(plan, draft, f.has("withdrawn") ? f.integer("withdrawn") : 0);
    }

    private static PresentationPlan plan(Fields f) throws RejectedException {
        List<ResponseId> order = f.texts("order").stream().map(ResponseId::new).toList();
        return new PresentationPlan(order, f.word("arm", Arm.class), f.flag("reveals"));
    }
}
