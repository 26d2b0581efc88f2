package org.touchstone.ui.kit.dialogs;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.touchstone.ui.kit.StyleClass;
import org.touchstone.ui.kit.controls.Buttons;
import org.touchstone.ui.kit.controls.CopiedText;

/** Dialogs of a real window: the system's file dialogs, and questions in the layer above the screen. */
public final class WindowDialogs implements Dialogs {
    private final Window window;
    private final Layer layer;
    private final Consumer<Path> chosen;

    /**
     * @param layer where questions are shown
     * @param chosen notified of every file and folder that was chosen
     */
    public WindowDialogs(Window window, Layer layer, Consumer<Path> chosen) {
        this.window = window;
        this.layer = layer;
        this.chosen = chosen;
    }

    private Optional<Path> told(@Nullable File answer) {
        Optional<Path> path = Optional.ofNullable(answer).map(File::toPath);
        path.ifPresent(chosen);
        return path;
    }

    @Override
    public Optional<Path> open(FileKind kind) {
        return told(chooser(kind).showOpenDialog(window));
    }

    @Override
    public Optional<Path> save(FileKind kind, String suggestedName) {
        FileChooser chooser = chooser(kind);
        chooser.setInitialFileName(suggestedName);
        return told(chooser.showSaveDialog(window));
    }

    @Override
    public Optional<Path> folder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        return told(chooser.showDialog(window));
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
        CopiedText.open(text);
    }
}
