/**
 * The keys below the data key, and what the sealed columns hold: item status, item metadata, entry bodies and linked
 * lines, as values with their binary form. It must not know tables, transactions or screens. Only its siblings inside
 * store.sqlite call it.
 */
@NullMarked
package org.touchstone.store.sqlite.sealed;

import org.jspecify.annotations.NullMarked;
