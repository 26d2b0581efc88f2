package org.touchstone.ui.kit.dialogs;

import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.touchstone.ui.kit.StyleClass;
import org.touchstone.ui.kit.controls.Buttons;

/** The latest notice in one line; it takes no focus, covers nothing and stays until it is closed. */
public final class NoticeBar extends HBox {
    private static final Map<Notice.Kind, StyleClass> COLOURS = Map.of(
            Notice.Kind.DONE, StyleClass.NOTICE_DONE,
            Notice.Kind.ATTENTION, StyleClass.NOTICE_ATTENTION,
            Notice.Kind.PROBLEM, StyleClass.NOTICE_PROBLEM);

    /**
     * @param notice the notice to show, empty for none; cleared when the annotator closes the line
     */
    public NoticeBar(ObjectProperty<Optional<Notice>> notice) {
        StyleClass.style(this, StyleClass.NOTICE);
        setAccessibleRole(AccessibleRole.TEXT);
        show(notice);
        notice.addListener(changed -> show(notice));
    }

    private void show(ObjectProperty<Optional<Notice>> holder) {
        Optional<Notice> notice = holder.get();
        setVisible(notice.isPresent());
        setManaged(notice.isPresent());
        getChildren().clear();
        notice.ifPresent(shown -> fill(shown, () -> holder.set(Optional.empty())));
    }

    private void fill(Notice notice, Runnable close) {
        COLOURS.forEach((kind, style) -> style.set(this, kind == notice.kind()));
        setAccessibleText(notice.text());
        Label text = new Label(notice.text());
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren().add(text);
        getChildren().add(Buttons.flat("Close", close));
    }
}
