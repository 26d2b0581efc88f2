package org.touchstone.ui.kit;

import javafx.scene.Node;

/**
 * A class of the style sheets in {@code org/touchstone/ui}. The classes that all screens share are
 * declared here; a package with its own classes declares them itself.
 *
 * @param css the name in style sheets
 */
public record StyleClass(String css) {
    public static final StyleClass PAGE = of("page");
    public static final StyleClass PAGE_HEADER = of("page-header");
    public static final StyleClass PAGE_BODY = of("page-body");
    public static final StyleClass SECTION = of("section");
    public static final StyleClass CARD = of("card");
    public static final StyleClass CARD_ROW = of("card-row");
    public static final StyleClass CLICK_CARD = of("click-card");
    public static final StyleClass TITLE = of("title");
    public static final StyleClass HEADING = of("heading");
    public static final StyleClass CAPTION = of("caption");
    public static final StyleClass MUTED = of("muted");
    public static final StyleClass MONO = of("mono");
    public static final StyleClass STRONG = of("strong");
    public static final StyleClass READING = of("reading");
    public static final StyleClass KEY_CAP = of("key-cap");
    public static final StyleClass STATE_ACCENT = of("state-accent");
    public static final StyleClass STATE_ATTENTION = of("state-attention");
    public static final StyleClass STATE_PROBLEM = of("state-problem");
    public static final StyleClass BADGE = of("badge");
    public static final StyleClass NOTICE = of("notice");
    public static final StyleClass NOTICE_DONE = of("notice-done");
    public static final StyleClass NOTICE_ATTENTION = of("notice-attention");
    public static final StyleClass NOTICE_PROBLEM = of("notice-problem");
    public static final StyleClass STATE_VIEW = of("state-view");
    public static final StyleClass LAYER = of("layer");
    public static final StyleClass SCRIM = of("scrim");
    public static final StyleClass PANEL = of("panel");
    public static final StyleClass PANEL_SMALL = of("panel-small");
    public static final StyleClass FIELD = of("field");
    public static final StyleClass BUTTON_ROW = of("button-row");
    public static final StyleClass BUTTON_ROW_START = of("button-row-start");
    public static final StyleClass FIELD_LABEL = of("field-label");
    public static final StyleClass FIELD_HINT = of("field-hint");
    public static final StyleClass FIELD_PROBLEM = of("field-problem");
    public static final StyleClass NAVIGATION_ITEM = of("navigation-item");
    public static final StyleClass CHOICES = of("choices");
    public static final StyleClass FINGERPRINT = of("fingerprint");
    public static final StyleClass FINGERPRINT_WORD = of("fingerprint-word");
    public static final StyleClass ROW_LIST = of("row-list");
    public static final StyleClass ROW = of("row");
    public static final StyleClass FILTERS = of("filters");
    public static final StyleClass SEGMENTS = of("segments");
    public static final StyleClass PLAIN_SCROLL = of("plain-scroll");
    public static final StyleClass PREVIEW = of("preview");
    public static final StyleClass LEVELS = of("levels");
    public static final StyleClass LEVEL = of("level");

    /** Classes of the base theme, which defines their rules. */
    public static final StyleClass PRIMARY_BUTTON = new StyleClass("accent");

    public static final StyleClass FLAT_BUTTON = new StyleClass("flat");

    /**
     * Creates a class of our own style sheets; their names begin with {@code ts-}.
     *
     * @param name the rest of the name, in lower case
     */
    public static StyleClass of(String name) {
        return new StyleClass("ts-" + name);
    }

    /** Adds the classes to the node, each at most once, and returns the node. */
    public static <N extends Node> N style(N node, StyleClass... classes) {
        for (StyleClass each : classes) {
            each.set(node, true);
        }
        return node;
    }

    /** Adds this class to the node or removes it. */
    public void set(Node node, boolean present) {
        if (!present) {
            node.getStyleClass().remove(css);
        } else if (!node.getStyleClass().contains(css)) {
            node.getStyleClass().add(css);
        }
    }
}
