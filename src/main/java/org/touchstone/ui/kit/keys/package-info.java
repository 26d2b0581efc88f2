/**
 * Keys: what a key can do, the current key map, the binding of keys to actions, and the key shown beside a control.
 * It knows no screen: the caller that binds an action says what it does. All ui packages may call it.
 */
@NullMarked
package org.touchstone.ui.kit.keys;

import org.jspecify.annotations.NullMarked;
