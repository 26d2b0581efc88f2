package org.touchstone.ui.judging.view;

import org.touchstone.ui.kit.StyleClass;

/** Style classes that judging screens of every kind share. */
public final class JudgingStyles {
    public static final StyleClass JUDGING = StyleClass.of("judging");
    public static final StyleClass READING_CARD = StyleClass.of("reading-card");
    public static final StyleClass CARD_HEAD = StyleClass.of("card-head");
    public static final StyleClass SCALE = StyleClass.of("scale");
    public static final StyleClass SCALE_FLOW = StyleClass.of("scale-flow");
    public static final StyleClass SCALE_GAP = StyleClass.of("scale-gap");
    public static final StyleClass VOTE = StyleClass.of("vote");
    public static final StyleClass SCOPES = StyleClass.of("scopes");
    public static final StyleClass SCOPE = StyleClass.of("scope");
    public static final StyleClass SCOPE_VOTE = StyleClass.of("scope-vote");
    public static final StyleClass MESSAGE_LINE = StyleClass.of("message-line");
    public static final StyleClass KEY_HINT = StyleClass.of("key-hint");
    public static final StyleClass DETAILS = StyleClass.of("details");
    public static final StyleClass DETAIL_COLUMN = StyleClass.of("detail-column");
    public static final StyleClass CHECKLIST = StyleClass.of("checklist");
    public static final StyleClass CHECK = StyleClass.of("check");
    public static final StyleClass DECISION_BAR = StyleClass.of("decision-bar");
    public static final StyleClass QUIET_SCROLL = StyleClass.of("quiet-scroll");
    public static final StyleClass SMALL_BUTTON = StyleClass.of("small-button");

    private JudgingStyles() {}
}
