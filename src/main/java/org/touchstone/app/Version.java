package org.touchstone.app;

import picocli.CommandLine.IVersionProvider;

/** The version in the jar's manifest, or "development" when run from classes. */
final class Version implements IVersionProvider {
    /** The version text, such as {@code 0.1.0}. */
    static String current() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"touchstone " + current()};
    }
}
