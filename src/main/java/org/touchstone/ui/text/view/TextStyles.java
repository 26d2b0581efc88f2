package org.touchstone.ui.text.view;

import org.touchstone.ui.kit.StyleClass;

/** Style classes of text on the line grid. */
public final class TextStyles {
    public static final StyleClass TEXT = StyleClass.of("text");
    public static final StyleClass TEXT_VIEW = StyleClass.of("text-view");
    public static final StyleClass TEXT_GLYPHS = StyleClass.of("text-glyphs");
    public static final StyleClass TEXT_LINK = StyleClass.of("text-link");
    public static final StyleClass TEXT_ASIDE = StyleClass.of("text-aside");
    public static final StyleClass TEXT_SOURCE = StyleClass.of("text-source");
    public static final StyleClass TEXT_CHIP = StyleClass.of("text-chip");
    public static final StyleClass TEXT_CHIP_BOX = StyleClass.of("text-chip-box");
    public static final StyleClass TEXT_CODE_GROUND = StyleClass.of("text-code-ground");
    public static final StyleClass TEXT_QUOTE_BAR = StyleClass.of("text-quote-bar");
    public static final StyleClass TEXT_HAIRLINE = StyleClass.of("text-hairline");
    public static final StyleClass TEXT_EDGE_RULE = StyleClass.of("text-edge-rule");
    public static final StyleClass TEXT_BAR = StyleClass.of("text-bar");
    public static final StyleClass TEXT_MARK = StyleClass.of("text-mark");
    public static final StyleClass TEXT_MARK_FOCUSED = StyleClass.of("text-mark-focused");
    public static final StyleClass TEXT_MARK_LINE = StyleClass.of("text-mark-line");
    public static final StyleClass TEXT_SELECTION = StyleClass.of("text-selection");
    public static final StyleClass TEXT_CARET = StyleClass.of("text-caret");
    public static final StyleClass TEXT_ACTIVE_STROKE = StyleClass.of("text-active-stroke");
    public static final StyleClass TEXT_CARD = StyleClass.of("text-card");

    private TextStyles() {}
}
