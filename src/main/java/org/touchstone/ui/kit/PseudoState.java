package org.touchstone.ui.kit;

import javafx.css.PseudoClass;
import javafx.scene.Node;

/** Pseudo-classes that the style sheet of the judging screen uses. */
public enum PseudoState {
    /** Chosen by the annotator. */
    CHOSEN("chosen"),
    /** Not open for input yet. */
    CLOSED("closed"),
    /** The current position of the annotator. */
    HERE("here"),
    /** Met, done, or turned off. */
    MET("met"),
    /** The choice of the blind vote, shown beside the final one. */
    BLIND("blind"),
    NEEDS_YOU("needs-you"),
    PROBLEM("problem");

    @SuppressWarnings("ImmutableEnumChecker") // the toolkit keeps one unchanging object per name
    private final PseudoClass css;

    PseudoState(String name) {
        css = PseudoClass.getPseudoClass(name);
    }

    public void set(Node node, boolean active) {
        node.pseudoClassStateChanged(css, active);
    }
}
