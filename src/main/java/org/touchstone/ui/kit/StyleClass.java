package org.touchstone.ui.kit;

import javafx.scene.Node;

/** Every style class that screens may use; its rules are in the sheets of {@code org/touchstone/ui}. */
public enum StyleClass {
    /** Page furniture. */
    PAGE,
    PAGE_HEADER,
    PAGE_BODY,
    SECTION,
    SECTION_ROW,
    CARD,
    CARD_ROW,
    CLICK_CARD,
    TITLE,
    HEADING,
    CAPTION,
    MUTED,
    MONO,
    STRONG,
    READING,
    /** Keys. */
    KEY_CAP,
    KEY_GROUP,
    KEY_GROUPS,
    KEY_STACK,
    KEY_LIST,
    OVERLAY,
    /** State, never side. */
    STATE_ACCENT,
    STATE_ATTENTION,
    STATE_PROBLEM,
    BADGE,
    /** Notices and whole-screen states. */
    NOTICE,
    NOTICE_DONE,
    NOTICE_ATTENTION,
    NOTICE_PROBLEM,
    STATE_VIEW,
    LAYER,
    SCRIM,
    PANEL,
    PANEL_SMALL,
    /** Forms. */
    FIELD,
    BUTTON_ROW,
    BUTTON_ROW_START,
    FIELD_LABEL,
    FIELD_HINT,
    FIELD_PROBLEM,
    /** Frame. */
    NAVIGATION,
    NAVIGATION_LINE,
    NAVIGATION_ROW,
    NAVIGATION_COLUMN,
    NAVIGATION_ITEM,
    STATUS_BAR,
    PALETTE,
    /** Start. */
    START,
    START_COLUMN,
    WORDMARK,
    WORDMARK_SMALL,
    CHOICES,
    FINGERPRINTS,
    FINGERPRINT,
    FINGERPRINT_WORD,
    /** Lists. */
    ROW_LIST,
    ROW_LIST_TALL,
    ROW,
    ROW_NUMBER,
    ROW_COLUMN,
    ROW_NARROW,
    JUDGED_ROW,
    JUDGMENT,
    CARDS,
    STUDY_CARD,
    FILTERS,
    SEGMENTS,
    SEARCH,
    COLUMNS,
    PLAIN_SCROLL,
    PREVIEW,
    FACTS,
    ENTRY,
    /** What is judged. */
    TEXT,
    TEXT_VIEW,
    TEXT_GLYPHS,
    TEXT_LINK,
    TEXT_ASIDE,
    TEXT_SOURCE,
    TEXT_CHIP,
    TEXT_CHIP_BOX,
    TEXT_CODE_GROUND,
    TEXT_QUOTE_BAR,
    TEXT_HAIRLINE,
    TEXT_EDGE_RULE,
    TEXT_BAR,
    TEXT_MARK,
    TEXT_MARK_FOCUSED,
    TEXT_MARK_LINE,
    TEXT_SELECTION,
    TEXT_CARET,
    TEXT_ACTIVE_STROKE,
    TEXT_CARD,
    /** The judging screen. */
    COMPARE,
    PROMPT,
    PROMPT_ROLE,
    READING_CARD,
    SCALE,
    SCALE_FLOW,
    SCALE_GAP,
    VOTE,
    SCOPES,
    SCOPE,
    SCOPE_VOTE,
    MESSAGE_LINE,
    KEY_HINT,
    DETAILS,
    DETAIL_COLUMN,
    RUBRIC,
    LEVELS,
    LEVEL,
    MARK_ROWS,
    MARK_ROW,
    MARK_EDITOR,
    FLAGS,
    CHECKLIST,
    CHECK,
    DECISION_BAR,
    FIND_BAR,
    GUIDELINES,
    QUIET_SCROLL,
    SMALL_BUTTON,
    /** Pictures of statistics: how a mark is drawn, and its tone. */
    PICTURE,
    PICTURE_FILL,
    PICTURE_STROKE,
    PICTURE_SPOT,
    PICTURE_GROUND,
    PICTURE_INK,
    PICTURE_QUIET,
    PICTURE_HAIRLINE,
    PICTURE_ACCENT,
    PICTURE_ATTENTION,
    PICTURE_PROBLEM,
    PICTURE_LEVEL_0,
    PICTURE_LEVEL_1,
    PICTURE_LEVEL_2,
    PICTURE_LEVEL_3,
    PICTURE_LEVEL_4,
    NUMBERS,
    /** Buttons. */
    PRIMARY_BUTTON("accent"),
    DANGER_BUTTON("danger"),
    FLAT_BUTTON("flat");

    private final String css;

    StyleClass() {
        this.css = "ts-" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** A class of the base theme. */
    StyleClass(String css) {
        this.css = css;
    }

    /** The name in style sheets. */
    public String css() {
        return css;
    }

    /** Adds the classes to the node, each at most once, and returns it. */
    public static <N extends Node> N style(N node, StyleClass... classes) {
        for (StyleClass each : classes) {
            each.set(node, true);
        }
        return node;
    }

    /** Adds this class to the node or takes it away. */
    public void set(Node node, boolean present) {
        if (!present) {
            node.getStyleClass().remove(css);
        } else if (!node.getStyleClass().contains(css)) {
            node.getStyleClass().add(css);
        }
    }
}
