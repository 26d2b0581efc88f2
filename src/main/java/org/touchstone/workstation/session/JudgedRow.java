package org.touchstone.workstation.session;

import org.touchstone.domain.judgment.Judgment;
import org.touchstone.domain.study.Comparison;

/**
 * One line of the review list: the judgment in force for an item, with the item it was given on.
 *
 * @param revisions how many earlier judgments it supersedes
 * @param exported whether a bundle already carries it
 */
public record JudgedRow(Judgment judgment, Comparison item, String studyTitle, int revisions, boolean exported) {}
