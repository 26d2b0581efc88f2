package org.touchstone.ui.kit.pages;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.touchstone.ui.kit.StyleClass;

/** The top of a screen: its name and the controls beside it. */
public final class PageHeader extends HBox {
    public PageHeader(String title, Node... beside) {
        StyleClass.style(this, StyleClass.PAGE_HEADER);
        getChildren().add(StyleClass.style(new Label(title), StyleClass.TITLE));
        getChildren().addAll(beside);
    }
}
