package org.touchstone.ui.pictures;

import org.touchstone.ui.kit.StyleClass;

/** Style classes of pictures of statistics: how a mark is drawn, and its tone. */
public final class PictureStyles {
    public static final StyleClass PICTURE = StyleClass.of("picture");
    public static final StyleClass PICTURE_FILL = StyleClass.of("picture-fill");
    public static final StyleClass PICTURE_STROKE = StyleClass.of("picture-stroke");
    public static final StyleClass PICTURE_SPOT = StyleClass.of("picture-spot");
    public static final StyleClass PICTURE_GROUND = StyleClass.of("picture-ground");
    public static final StyleClass PICTURE_INK = StyleClass.of("picture-ink");
    public static final StyleClass PICTURE_QUIET = StyleClass.of("picture-quiet");
    public static final StyleClass PICTURE_HAIRLINE = StyleClass.of("picture-hairline");
    public static final StyleClass PICTURE_ACCENT = StyleClass.of("picture-accent");
    public static final StyleClass PICTURE_ATTENTION = StyleClass.of("picture-attention");
    public static final StyleClass PICTURE_PROBLEM = StyleClass.of("picture-problem");
    public static final StyleClass PICTURE_LEVEL_0 = StyleClass.of("picture-level-0");
    public static final StyleClass PICTURE_LEVEL_1 = StyleClass.of("picture-level-1");
    public static final StyleClass PICTURE_LEVEL_2 = StyleClass.of("picture-level-2");
    public static final StyleClass PICTURE_LEVEL_3 = StyleClass.of("picture-level-3");
    public static final StyleClass PICTURE_LEVEL_4 = StyleClass.of("picture-level-4");
    public static final StyleClass NUMBERS = StyleClass.of("numbers");

    private PictureStyles() {}
}
