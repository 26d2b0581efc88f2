package org.touchstone.ui.kit.dialogs;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Dialogs of the surrounding system and questions to the annotator. View models use this interface; tests implement
 * it.
 */
public interface Dialogs {
    /** Kinds of file to choose. */
    enum FileKind {
        PACK("Study pack", "*.tspack"),
        BUNDLE("Judgment bundle", "*.tsbundle"),
        SIGNED("Packs and bundles", "*.tspack", "*.tsbundle"),
        PUBLIC_KEY("Public key", "*.pem");

        private final String title;

        @SuppressWarnings("ImmutableEnumChecker") // List.of is
        private final List<String> patterns;

        FileKind(String title, String... patterns) {
            this.title = title;
            this.patterns = List.of(patterns);
        }

        /** Returns the title of the file dialog. */
        public String title() {
            return title;
        }

        /** Returns patterns such as {@code *.tspack}. */
        public List<String> patterns() {
            return patterns;
        }
    }

    /**
     * A question before an irreversible action.
     *
     * @param title what is about to happen
     * @param explanation what it means and what stays safe
     * @param action the label of the button that does it
     */
    record Question(String title, String explanation, String action) {}

    /** Asks for an existing file; empty if the annotator cancels. */
    Optional<Path> open(FileKind kind);

    /**
     * Asks for the place of a new file; empty if the annotator cancels. If the file exists, the system has already
     * asked whether to replace it.
     */
    Optional<Path> save(FileKind kind, String suggestedName);

    /** Asks for an existing folder; empty if the annotator cancels. */
    Optional<Path> folder(String title);

    /** Asks, and runs the action only if the annotator confirms. */
    void confirm(Question question, Runnable confirmed);

    /** Copies text to the clipboard. */
    void copy(String text);
}
