package org.touchstone.ui.desk;

import javafx.scene.layout.Region;

/** Where one kind of item is decided, between the cards and the details. Screen thread only. */
public interface DecisionPart {
    /** What is painted. */
    Region node();

    /** Takes the width of the screen, in pixels. */
    void fit(double width);

    /** Puts the focus where one decides. */
    void enter();
}
