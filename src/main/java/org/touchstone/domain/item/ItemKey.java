package org.touchstone.domain.item;

import org.touchstone.domain.study.StudyId;

/** Identifies an item across studies. */
public record ItemKey(StudyId study, ItemId item) {}
