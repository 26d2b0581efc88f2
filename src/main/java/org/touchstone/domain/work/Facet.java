package org.touchstone.domain.work;

import org.touchstone.domain.item.ItemKind;
import org.touchstone.domain.study.StudyId;

/**
 * What the items of a study are sorted by: a field of expertise, a kind of task and a kind of item.
 *
 * @param domain such as {@code legal}
 * @param taskType such as {@code advice}
 * @param kind what is asked of the annotator
 */
public record Facet(StudyId study, String domain, String taskType, ItemKind kind) {}
