package org.touchstone.ui.kit;

import javafx.css.PseudoClass;
import javafx.scene.Node;

/** States that the style sheet of the judging screen tells apart. */
public enum PseudoState {
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

    PseudoState(String name) {
        css = PseudoClass.getPseudoClass(name);
    }

    public void set(Node node, boolean active) {
        node.pseudoClassStateChanged(css, active);
    }
}
