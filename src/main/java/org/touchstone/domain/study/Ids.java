package org.touchstone.domain.study;

import java.util.regex.Pattern;

/** The one grammar of all ids, so that an id is safe in file names, CSV cells and log lines. */
final class Ids {
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,127}");

    private Ids() {}

    static void requireWellFormed(String value) {
        if (!WELL_FORMED.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "An id is 1 to 128 letters, digits or . _ : - and starts with a letter or digit");
        }
    }
}
