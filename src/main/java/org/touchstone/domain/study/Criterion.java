package org.touchstone.domain.study;

import java.util.List;
import org.touchstone.domain.text.TextLimit;

/**
 * A quality that is rated with a level for each response.
 *
 * @param id short id, such as {@code accuracy}
 * @param title as shown, such as "Accuracy"; not blank, within {@link TextLimit#CRITERION_TITLE}
 * @param question the question for the annotator; within {@link TextLimit#CRITERION_QUESTION}
 * @param anchors the meaning of each level, from level 1 (worst) upward; 2 to 7 of them, each within {@link
 *     TextLimit#ANCHOR}
 */
public record Criterion(String id, String title, String question, List<String> anchors) {
    public Criterion {
        Ids.requireWellFormed(id);
        anchors = List.copyOf(anchors);
        if (title.isBlank() || anchors.size() < 2 || anchors.size() > 7) {
            throw new IllegalArgumentException("A criterion has a title and 2 to 7 anchored levels");
        }
        TextLimit.CRITERION_TITLE.require(title);
        TextLimit.CRITERION_QUESTION.require(question);
        anchors.forEach(TextLimit.ANCHOR::require);
    }

    /** The highest level; the lowest is 1. */
    public int levels() {
        return anchors.size();
    }
}
