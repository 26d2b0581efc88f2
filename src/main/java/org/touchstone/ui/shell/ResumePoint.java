package org.touchstone.ui.shell;

import java.util.List;
import org.touchstone.ui.feature.Feature;
import org.touchstone.ui.feature.Place;

/**
 * Where the annotator was, as names only: it is kept while the window is locked, when no text may be.
 *
 * @param destination the screen
 * @param places where one was within the features that have places
 */
public record ResumePoint(Feature destination, List<Place> places) {
    public ResumePoint {
        places = List.copyOf(places);
    }
}
