package org.touchstone.domain.presentation;

/** What may have revealed which response is longer before a vote was given again. */
public enum Exposure {
    /** Both texts were opened in full after an earlier blind vote on the item. */
    REVEAL,
    /** Both texts were shown in plain panes when an earlier judgment on the item was given. */
    PLAIN,
    /** The display facts of an earlier judgment on the item were read in the outbox. */
    OUTBOX,
    /** An earlier judgment on the item was given after the text that ends first had been skimmed. */
    SKIM
}
