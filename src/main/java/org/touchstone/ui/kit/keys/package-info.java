/**
 * Keys as data and at work: what a key can do, the map of keys in force, the binding of keys to actions, and the key
 * painted beside a control. It knows no screen: what an action does is said by whoever binds it. All ui packages may
 * call it.
 */
@NullMarked
package org.touchstone.ui.kit.keys;

import org.jspecify.annotations.NullMarked;
