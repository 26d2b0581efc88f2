package org.touchstone.ui.shell;

import java.util.List;
import org.touchstone.ui.feature.Feature;
import org.touchstone.ui.feature.Place;

/**
 * Where the annotator was, made of names only: it is kept while the window is locked, when no text may be.
 *
 * @param destination the screen
 * @param places the places within the features that have any
 */
public record ResumePoint(Feature destination, List<Place> places) {
    public ResumePoint {
        places = List.copyOf(places);
    }
}
