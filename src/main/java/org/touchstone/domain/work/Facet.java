package org.touchstone.domain.work;

import org.touchstone.domain.item.ItemKind;
import org.touchstone.domain.study.StudyId;

/**
 * A group of items within a study: a field of expertise, a kind of task and a kind of item.
 *
 * @param domain such as {@code legal}
 * @param taskType such as {@code advice}
 * @param kind what the annotator is asked to do
 */
public record Facet(StudyId study, String domain, String taskType, ItemKind kind) {}
