package org.touchstone.domain.study;

/** Names an item across studies. */
public record ItemKey(StudyId study, ItemId item) {}
