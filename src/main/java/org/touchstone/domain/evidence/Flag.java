package org.touchstone.domain.evidence;

/** Why an item needs attention. */
public enum Flag {
    UNCLEAR_PROMPT,
    UNSAFE,
    BROKEN,
    /** Outside the annotator's field: routes the item to another annotator, without penalty; needs no vote. */
    NOT_MY_FIELD
}
