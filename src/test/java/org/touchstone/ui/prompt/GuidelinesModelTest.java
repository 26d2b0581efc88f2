package org.touchstone.ui.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.touchstone.domain.study.Study;
import org.touchstone.domain.study.StudyId;
import org.touchstone.tasks.DirectTaskRunner;
import org.touchstone.ui.compare.Studies;

class GuidelinesModelTest {
    private final Study study = Studies.study(Studies.NOTHING_ASKED, false);
    private final List<StudyId> asked = new ArrayList<>();
    private String source = "# Rules\n\nRead both.";
    private boolean gone;

    private final GuidelinesModel model = new GuidelinesModel(
            id -> {
                asked.add(id);
                if (gone) {
                    throw new NoSuchElementException("No pack");
                }
                return source;
            },
            new DirectTaskRunner());

    @Test
    void guidelinesAreReadOnceHoweverOftenTheyAreOpened() {
        model.open(study);
        GuidelinesModel.Page first = model.pageProperty().get();
        model.open(study);
        assertThat(asked).containsExactly(study.id());
        assertThat(model.pageProperty().get()).isSameAs(first).isInstanceOf(GuidelinesModel.Page.Text.class);
    }

    @Test
    void anotherEditionIsReadAnew() {
        model.open(study);
        model.open(new Study(
                study.id(),
                study.title(),
                2,
                "2.0",
                study.seed(),
                study.criteria(),
                study.requirements(),
                study.blinding()));
        assertThat(asked).hasSize(2);
    }

    @Test
    void aStudyWithoutGuidelinesIsSaidToHaveNone() {
        source = " \n";
        model.open(study);
        assertThat(model.pageProperty().get()).isEqualTo(new GuidelinesModel.Page.None());
    }

    @Test
    void afterAFailureTheyAreTriedAgain() {
        gone = true;
        model.open(study);
        assertThat(model.pageProperty().get()).isEqualTo(new GuidelinesModel.Page.Failed());
        gone = false;
        model.open(study);
        assertThat(model.pageProperty().get()).isInstanceOf(GuidelinesModel.Page.Text.class);
    }
}
