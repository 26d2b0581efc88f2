package org.touchstone.ui.feature;

import java.util.List;
import org.touchstone.ui.kit.keys.KeyAction;

/** A screen that one can go to. It holds nothing of a profile; the same object stands for it as long as the window does. */
public interface Feature {
    /** As shown in the navigation. */
    String title();

    /** The key that goes there. */
    KeyAction key();

    /** What keys do on its screen, in the order in which they are shown; shared ones are named by every screen with them. */
    List<KeyAction> actions();

    /** Gets ready for an open profile. UI thread; reads nothing itself. */
    OpenFeature open(FeaturePorts ports);
}
