package org.touchstone.ui.evidence;

import org.touchstone.ui.kit.StyleClass;

/** Style classes for what is recorded besides the decision. */
public final class EvidenceStyles {
    public static final StyleClass RUBRIC = StyleClass.of("rubric");
    public static final StyleClass MARK_ROWS = StyleClass.of("mark-rows");
    public static final StyleClass MARK_ROW = StyleClass.of("mark-row");
    public static final StyleClass MARK_EDITOR = StyleClass.of("mark-editor");
    public static final StyleClass FLAGS = StyleClass.of("flags");

    private EvidenceStyles() {}
}
