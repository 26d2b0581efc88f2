package org.touchstone.ui.transfer;

import java.io.IOException;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.touchstone.refusal.RejectedException;
import org.touchstone.tasks.Subscription;
import org.touchstone.ui.kit.Words;
import org.touchstone.ui.kit.dialogs.Dialogs;
import org.touchstone.ui.kit.dialogs.Notice;
import org.touchstone.ui.kit.pages.LongWork;
import org.touchstone.workstation.packs.HeldPacks;
import org.touchstone.workstation.packs.HeldPacks.HeldStudy;

/** The imported packs and their removal. UI thread. */
final class HeldPacksViewModel {
    private static final int LONGEST_TITLE = 80;

    private final HeldPacks packs;
    private final TransferPorts ports;
    private final Runnable removed;
    private final ObservableList<HeldStudy> studies = FXCollections.observableArrayList();
    private final LongWork work;
    private Subscription reading = () -> {};

    /**
     * @param removed called after packs were removed, to reload this model
     */
    HeldPacksViewModel(HeldPacks packs, TransferPorts ports, Runnable removed) {
        this.packs = packs;
        this.ports = ports;
        this.removed = removed;
        this.work = new LongWork(ports.tasks(), ports.screen());
    }

    /** Returns the studies, ordered by title. */
    ObservableList<HeldStudy> studies() {
        return studies;
    }

    /** Returns the removal task. */
    LongWork work() {
        return work;
    }

    void refresh() {
        reading.cancel();
        reading = ports.tasks().run(packs::studies, studies::setAll, failure -> ports.failed("TS-PACKS", failure));
    }

    /** Asks, then removes a study. */
    void remove(HeldStudy study) {
        boolean waiting = study.waiting() > 0;
        ports.dialogs()
                .confirm(
                        new Dialogs.Question(
                                "Remove \"" + title(study) + "\"?",
                                explanation(study),
                                waiting
                                        ? "Remove it and leave " + Words.count(study.waiting(), "judgment") + " behind"
                                        : "Remove the study"),
                        () -> removeNow(study, waiting));
    }

    private static String title(HeldStudy study) {
        return Words.oneLine(study.title(), LONGEST_TITLE);
    }

    /** Explains what is removed, what stays, and what cannot be recovered. */
    static String explanation(HeldStudy study) {
        StringBuilder text = new StringBuilder();
        if (study.waiting() > 0) {
            text.append(Words.count(study.waiting(), "judgment"))
                    .append(study.waiting() == 1 ? " has" : " have")
                    .append(" not been exported. Without the pack no bundle can be made of ")
                    .append(study.waiting() == 1 ? "it" : "them")
                    .append("; better export first. ");
        }
        text.append(Words.count(study.unjudged(), "item")).append(" not yet judged and all texts go");
        if (study.drafts() > 0) {
            text.append(", with ").append(Words.count(study.drafts(), "draft")).append(" you began");
        }
        return text.append(". The journal, your judgments and the bundles you made stay. ")
                .append(Words.size(study.bytes()))
                .append(" of disk become free. You can import the pack again.")
                .toString();
    }

    private void removeNow(HeldStudy study, boolean evenWaiting) {
        work.start(
                "Removing " + title(study),
                progress -> {
                    packs.removeStudy(study.study(), evenWaiting);
                    return study;
                },
                gone -> {
                    removed.run();
                    ports.notices()
                            .accept(Notice.done(title(gone) + " is removed; " + Words.size(gone.bytes())
                                    + " of disk became free. Your judgments stay."));
                },
                this::failed);
    }

    private void failed(Exception failure) {
        refresh();
        if (failure instanceof RejectedException refused) {
            ports.notices().accept(Notice.problem(String.valueOf(refused.getMessage())));
        } else if (failure instanceof IOException) {
            ports.log("Packs could not be removed", failure);
            ports.notices().accept(Notice.problem("The study could not be removed. " + failure.getMessage()));
        } else {
            ports.failed("TS-REMOVE", failure);
        }
    }

    void close() {
        reading.cancel();
        work.cancel();
    }
}
