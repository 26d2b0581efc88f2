package org.touchstone.wiring;

import picocli.CommandLine.IVersionProvider;

/** The version in the jar's manifest, or "development" when run from classes. */
public final class Version implements IVersionProvider {
    /** Returns the version, such as {@code 0.1.0}. */
    static String current() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    /** Returns the version for the log. */
    @Override
    public String toString() {
        return current();
    }

    @Override
    public String[] getVersion() {
        return new String[] {"touchstone " + current()};
    }
}
