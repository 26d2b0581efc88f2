package org.touchstone.ui.feature;

import java.util.List;
import org.touchstone.ui.kit.keys.KeyAction;

/** A screen the user can navigate to. It holds no data of a profile; one object serves for the life of the window. */
public interface Feature {
    /** Returns its name in the navigation. */
    String title();

    /** Returns the key that opens it. */
    KeyAction key();

    /** Returns the key actions of its screen in display order; every screen lists the shared ones it uses. */
    List<KeyAction> actions();

    /** Prepares the feature for an open profile. UI thread; reads nothing itself. */
    OpenFeature open(FeaturePorts ports);
}
