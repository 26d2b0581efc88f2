package org.touchstone.domain.work;

import org.touchstone.domain.study.StudyId;

/**
 * What the items of a study are sorted by: a field of expertise and a kind of task.
 *
 * @param domain such as {@code legal}
 * @param taskType such as {@code advice}
 */
public record Facet(StudyId study, String domain, String taskType) {}
