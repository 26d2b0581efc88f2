package org.touchstone.ui.compare;

import javafx.css.PseudoClass;
import javafx.scene.Node;

/** States that the style sheet of the judging screen tells apart. */
enum Pseudo {
    /** Chosen by the annotator. */
    CHOSEN("chosen"),
    /** Not open yet. */
    CLOSED("closed"),
    /** Where the annotator is. */
    HERE("here"),
    /** Met, done, turned off. */
    MET("met"),
    /** The choice of the blind vote, shown beside the final one. */
    BLIND("blind"),
    NEEDS_YOU("needs-you"),
    PROBLEM("problem");

    @SuppressWarnings("ImmutableEnumChecker") // the toolkit keeps one unchanging object per name
    private final PseudoClass css;

    Pseudo(String name) {
        css = PseudoClass.getPseudoClass(name);
    }

    void set(Node node, boolean active) {
        node.pseudoClassStateChanged(css, active);
    }
}
