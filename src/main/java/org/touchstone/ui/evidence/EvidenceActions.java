package org.touchstone.ui.evidence;

import org.touchstone.ui.kit.keys.KeyAction;
import org.touchstone.ui.kit.keys.KeyContext;

/** The key actions for what is recorded besides the decision. */
public final class EvidenceActions {
    public static final KeyAction NOT_MY_FIELD = new KeyAction("NOT_MY_FIELD", KeyContext.JUDGING, "N", "Not my field");
    public static final KeyAction REASON = evidence("REASON", "R", "Write a reason");
    public static final KeyAction SELECT = evidence("SELECT", "S", "Select text by keys");
    public static final KeyAction MARK = evidence("MARK", "M", "Mark the selected text");
    public static final KeyAction LINK = evidence("LINK", "X", "Link a contradiction");
    public static final KeyAction CRITERIA = evidence("CRITERIA", "C", "Criteria");
    public static final KeyAction FLAGS = evidence("FLAGS", "F", "Flags");
    public static final KeyAction CONFIDENCE = evidence("CONFIDENCE", "K", "Own confidence");
    public static final KeyAction DETAILS = evidence("DETAILS", "D", "Fold or unfold the details");

    private EvidenceActions() {}

    private static KeyAction evidence(String id, String delivered, String title) {
        return new KeyAction(id, KeyContext.EVIDENCE, delivered, title);
    }
}
