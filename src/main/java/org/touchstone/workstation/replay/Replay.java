package org.touchstone.workstation.replay;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.touchstone.domain.item.ItemId;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.judgment.Draft;
import org.touchstone.domain.study.StudyId;
import org.touchstone.formats.decisions.DecisionReader;
import org.touchstone.formats.decisions.RecordedDecision;
import org.touchstone.formats.decisions.RecordedDecisionSink;
import org.touchstone.tasks.Progress;
import org.touchstone.workstation.checklist.Checklist;
import org.touchstone.workstation.checklist.Unmet;
import org.touchstone.workstation.session.AnnotationSession;
import org.touchstone.workstation.session.NotRecordedException;
import org.touchstone.workstation.session.OpenItem;

/** Records the decisions of one file through a session, one after the other. One use. */
public final class Replay implements RecordedDecisionSink {
    private final AnnotationSession session;
    private final StudyId study;
    private final Duplicates duplicates;
    private final Map<ItemId, Long> judgedByLine = new HashMap<>();
    private final List<ReplayReport.Dropped> dropped = new ArrayList<>();
    private final List<Long> held = new ArrayList<>();
    private final List<ReplayReport.Refused> refused = new ArrayList<>();
    private final Map<Unmet, Long> lacking = new EnumMap<>(Unmet.class);
    private long recorded;
    private long revised;
    private final Progress progress;
    private @Nullable NotRecordedException failure;
    private long done;

    private Replay(AnnotationSession session, StudyId study, Duplicates duplicates, Progress progress) {
        this.session = session;
        this.study = study;
        this.duplicates = duplicates;
        this.progress = progress;
    }

    /**
     * Replays a complete file of decisions.
     *
     * @param study the study of the items named in the lines
     * @param decisions in the format {@code decisions-v1}; closed by the caller
     * @param progress receives the number of decisions done; the total is unknown
     * @throws java.util.concurrent.CancellationException when {@code progress} cancelled it; decisions done are
     *     recorded
     * @throws NotRecordedException when the store could not record a decision; earlier ones are recorded
     */
    public static ReplayReport run(
            AnnotationSession session, StudyId study, Duplicates duplicates, InputStream decisions, Progress progress)
            throws IOException, NotRecordedException {
        Replay replay = new Replay(session, study, duplicates, progress);
        DecisionReader.read(decisions, replay);
        if (replay.failure != null) {
            throw replay.failure;
        }
        return new ReplayReport(
                replay.recorded, replay.revised, replay.dropped, replay.held, replay.refused, replay.lacking);
    }

    @Override
    public void refused(long line, String reason) {
        refused.add(new ReplayReport.Refused(line, reason));
    }

    @Override
    public void decision(RecordedDecision decision) {
        if (failure != null) {
            return;
        }
        if (!progress.report(done++, -1)) {
            throw new CancellationException("The replay was stopped; the decisions before are recorded.");
        }
        Long firstLine = judgedByLine.get(decision.item());
        if (firstLine != null && duplicates == Duplicates.KEEP_FIRST) {
            dropped.add(new ReplayReport.Dropped(decision.line(), firstLine));
            return;
        }
        try {
            take(decision);
        } catch (NoSuchElementException e) {
            refuse(decision, "the pack has no item " + decision.item());
        } catch (IllegalArgumentException e) {
            refuse(decision, String.valueOf(e.getMessage()));
        } catch (NotRecordedException e) {
            failure = e;
        }
    }

    private void take(RecordedDecision decision) throws NotRecordedException {
        OpenItem open = session.open(new ItemKey(study, decision.item()));
        boolean revision = open.revising() != null;
        if (revision && duplicates == Duplicates.KEEP_FIRST) {
            held.add(decision.line());
            return;
        }
        Draft draft = decision.draft(open.plan().places());
        if (draft.decision().kind() != open.item().kind()) {
            refuse(decision, "the item is a " + open.item().kind().one());
            return;
        }
        Checklist checklist = open.checklist();
        Set<Unmet> unmet = checklist.unmet(draft);
        if (unmet.contains(Unmet.DECISION)) {
            String words = checklist.words(Unmet.DECISION);
            refuse(decision, "the study asks for " + words.toLowerCase(Locale.ROOT) + " on everything asked");
            return;
        }
        session.submitRecorded(open, draft, decision.decidedAtMillis());
        unmet.forEach(u -> lacking.merge(u, 1L, Long::sum));
        judgedByLine.putIfAbsent(decision.item(), decision.line());
        if (revision) {
            revised++;
        } else {
            recorded++;
        }
    }

    private void refuse(RecordedDecision decision, String reason) {
        String where = decision.source().isEmpty() ? "" : " (" + decision.source() + ")";
        refused.add(new ReplayReport.Refused(decision.line(), reason + where));
    }
}
