package org.touchstone.architecture;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The floors of {@code architecture.md}: a top-level package stands on exactly one, and arrows point down. */
enum Floor {
    ROOF("app"),
    SCREENS("ui"),
    SERVICES("workstation coordinator"),
    PORTS("store protocol analysis formats"),
    CORE("bundle blinding charts quiz markdown"),
    GROUND("files signing stats tasks"),
    DOMAIN("domain");

    /** Separated by spaces: an enum holds nothing mutable. */
    private final String packages;

    Floor(String packages) {
        this.packages = packages;
    }

    /** The floor of a package given relative to the root, such as {@code store.jdbc}; empty when it has no place. */
    static Optional<Floor> of(String relativePackage) {
        String top = top(relativePackage);
        return Arrays.stream(values())
                .filter(f -> List.of(f.packages.split(" ", -1)).contains(top))
                .findFirst();
    }

    /** The first name part of a relative package. */
    static String top(String relativePackage) {
        int dot = relativePackage.indexOf('.');
        return dot < 0 ? relativePackage : relativePackage.substring(0, dot);
    }

    /** Why an arrow between two relative packages is forbidden; empty when it may be drawn. */
    static Optional<String> objection(String from, String to) {
        if (from.equals(to)) {
            return Optional.empty();
        }
        if (to.startsWith(from + ".")) {
            return Optional.of("a parent imports its child");
        }
        if (from.startsWith(to + ".")) {
            return Optional.empty();
        }
        Floor source = of(from).orElse(null);
        Floor target = of(to).orElse(null);
        if (source == null || target == null) {
            return Optional.of("a package without a place in the floor plan");
        }
        if (target == ROOF) {
            return Optional.of("somebody imports the roof");
        }
        if (to.startsWith("store.jdbc") && source != ROOF) {
            return Optional.of("store.jdbc is imported by app only");
        }
        if (top(from).equals(top(to))) {
            return top(from).equals("ui") ? screens(from, to) : Optional.empty();
        }
        if (source == SCREENS && (top(to).equals("store") || top(to).equals("coordinator"))) {
            return Optional.of("a screen reaches past the services");
        }
        return source.compareTo(target) < 0 ? Optional.empty() : Optional.of("an arrow points up or sideways");
    }

    private static Optional<String> screens(String from, String to) {
        boolean shared = to.equals("ui.kit") || (to.equals("ui.text") && !from.equals("ui.kit"));
        return from.equals("ui.shell") || shared
                ? Optional.empty()
                : Optional.of("a screen imports another screen; only ui.shell may");
    }
}
