package org.touchstone.ui.prompt;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.touchstone.domain.study.Study;
import org.touchstone.domain.study.StudyId;
import org.touchstone.tasks.TaskRunner;
import org.touchstone.ui.text.layout.ReadingText;
import org.touchstone.workstation.library.Guidelines;

/**
 * The guidelines of the open item's study, read on demand and cached until another study or version is opened. Screen
 * thread only.
 */
public final class GuidelinesModel {
    /** The state of the guidelines. */
    sealed interface Page {
        /** They are being read. */
        record Busy() implements Page {}

        /** They have been read. */
        record Text(ReadingText text) implements Page {}

        /** The study has none. */
        record None() implements Page {}

        /** They could not be read. */
        record Failed() implements Page {}
    }

    private record Edition(StudyId study, int version, String guidelines) {}

    private static final Logger LOG = LoggerFactory.getLogger(GuidelinesModel.class);

    private final Guidelines guidelines;
    private final TaskRunner reading;
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(new Page.Busy());
    private @Nullable Edition edition;

    public GuidelinesModel(Guidelines guidelines, TaskRunner reading) {
        this.guidelines = guidelines;
        this.reading = reading;
    }

    ReadOnlyObjectProperty<Page> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /**
     * Shows the guidelines of a study. They are not read again if they are the last ones shown, but retried after a
     * failure.
     */
    void open(Study study) {
        Edition wanted = new Edition(study.id(), study.version(), study.guidelineVersion());
        if (wanted.equals(edition) && !(page.get() instanceof Page.Failed)) {
            return;
        }
        edition = wanted;
        page.set(new Page.Busy());
        reading.run(() -> read(study.id()), read -> show(wanted, read), failure -> {
            LOG.error("The guidelines could not be read", failure);
            show(wanted, new Page.Failed());
        });
    }

    private Page read(StudyId study) {
        String source = guidelines.of(study);
        return source.isBlank() ? new Page.None() : new Page.Text(ReadingText.document(source));
    }

    private void show(Edition of, Page read) {
        if (of.equals(edition)) {
            page.set(read);
        }
    }
}
