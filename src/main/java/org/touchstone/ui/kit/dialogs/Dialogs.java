package org.touchstone.ui.kit.dialogs;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What only the surrounding system or the annotator can answer. View models ask through it; tests answer for it. */
public interface Dialogs {
    /** Kinds of file that are asked for. */
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

        /** As shown in the file dialog. */
        public String title() {
            return title;
        }

        /** Patterns such as {@code *.tspack}. */
        public List<String> patterns() {
            return patterns;
        }
    }

    /**
     * A question before something that cannot be taken back.
     *
     * @param title what is about to happen
     * @param explanation what it means and what stays safe
     * @param action the button that does it, named by what it does
     */
    record Question(String title, String explanation, String action) {}

    /** An existing file; empty when the annotator thought better of it. */
    Optional<Path> open(FileKind kind);

    /**
     * A place for a new file; empty when the annotator thought better of it. When a file is there already, the system has
     * asked whether it may be replaced.
     */
    Optional<Path> save(FileKind kind, String suggestedName);

    /** An existing folder; empty when the annotator thought better of it. */
    Optional<Path> folder(String title);

    /** Asks, and runs the action only on consent. */
    void confirm(Question question, Runnable confirmed);

    /** Puts text on the clipboard. */
    void copy(String text);
}
