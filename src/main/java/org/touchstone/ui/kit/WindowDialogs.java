package org.touchstone.ui.kit;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Dialogs of a real window: the system's file dialogs, and questions in the layer above the screen. */
public final class WindowDialogs implements Dialogs {
    private final Window window;
    private final Layer layer;

    /** @param layer where questions appear */
    public WindowDialogs(Window window, Layer layer) {
        this.window = window;
        this.layer = layer;
    }

    @Override
    public Optional<Path> open(FileKind kind) {
        return Optional.ofNullable(chooser(kind).showOpenDialog(window)).map(File::toPath);
    }

    @Override
    public Optional<Path> save(FileKind kind, String suggestedName) {
        FileChooser chooser = chooser(kind);
        chooser.setInitialFileName(suggestedName);
        return Optional.ofNullable(chooser.showSaveDialog(window)).map(File::toPath);
    }

    @Override
    public Optional<Path> folder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        return Optional.ofNullable(chooser.showDialog(window)).map(File::toPath);
    }

    private static FileChooser chooser(FileKind kind) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(kind.title());
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind.title(), kind.patterns()));
        return chooser;
    }

    @Override
    public void confirm(Question question, Runnable confirmed) {
        Label title = StyleClass.style(new Label(question.title()), StyleClass.HEADING);
        Label explanation = new Label(question.explanation());
        explanation.setWrapText(true);
        Button act = Buttons.primary(question.action(), () -> {
            layer.close();
            confirmed.run();
        });
        Button keep = Buttons.plain("Cancel", layer::close);
        HBox buttons = StyleClass.style(new HBox(keep, act), StyleClass.BUTTON_ROW);
        VBox panel = StyleClass.style(new VBox(title, explanation, buttons), StyleClass.PANEL, StyleClass.PANEL_SMALL);
        layer.show(panel, keep, question.title());
    }

    @Override
    public void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
