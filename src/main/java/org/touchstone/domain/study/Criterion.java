package org.touchstone.domain.study;

import java.util.List;

/**
 * A named quality that each response is given a level of.
 *
 * @param id short id, such as {@code accuracy}
 * @param title as shown, such as "Accuracy"
 * @param question what to ask oneself
 * @param anchors what each level means, from level 1 (worst) upward; 2 to 7 of them
 */
public record Criterion(String id, String title, String question, List<String> anchors) {
    public Criterion {
        Ids.requireWellFormed(id);
        anchors = List.copyOf(anchors);
        if (title.isBlank() || anchors.size() < 2 || anchors.size() > 7) {
            throw new IllegalArgumentException("A criterion has a title and 2 to 7 anchored levels");
        }
    }

    /** The highest level; the lowest is 1. */
    public int levels() {
        return anchors.size();
    }
}
