package org.touchstone.architecture;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The floors of {@code architecture.md}, top to bottom: a top-level package stands on exactly one, arrows point down, and
 * packages that share a floor do not know each other.
 */
enum Floor {
    ROOF("app"),
    COMMANDS("cli"),
    SHOW("demo"),
    WIRING("wiring"),
    SCREENS("ui"),
    SERVICES("workstation coordinator"),
    DESK("study"),
    REPORTS("analysis"),
    RENDERERS("report"),
    FORMATS("formats"),
    PORTS("store protocol registry tables words"),
    CONTAINERS("bundle blinding quiz charts markdown translog"),
    CODECS("codec"),
    JOURNAL("journal"),
    JSON("json"),
    REFUSALS("refusal"),
    GROUND("crypto files tasks stats"),
    DOMAIN("domain");

    /** The rooms of {@code ui}, top to bottom; rooms of one line do not know each other. */
    private static final List<List<String>> SCREEN_ROOMS = List.of(
            List.of("shell"),
            List.of(
                    "compare",
                    "rate",
                    "rank",
                    "demonstrate",
                    "quiz",
                    "queue",
                    "review",
                    "quality",
                    "transfer",
                    "settings",
                    "start"),
            List.of("feature"),
            List.of("desk"),
            List.of("prompt", "cards"),
            List.of("evidence"),
            List.of("judging"),
            List.of("text", "pictures"),
            List.of("kit"));

    /** The rooms of {@code workstation}, top to bottom; rooms of one line do not know each other. */
    private static final List<List<String>> SERVICE_ROOMS = List.of(
            List.of("profile", "replay"),
            List.of("packs"),
            List.of("bundles"),
            List.of("session", "quality"),
            List.of("settings", "clock", "checklist", "queue", "library", "backup"));

    /** Separated by spaces: an enum holds nothing mutable. */
    private final String packages;

    Floor(String packages) {
        this.packages = packages;
    }

    /** The floor of a package given relative to the root, such as {@code store.sqlite}; empty when it has no place. */
    static Optional<Floor> of(String relativePackage) {
        String top = part(relativePackage, 0);
        return Arrays.stream(values())
                .filter(f -> List.of(f.packages.split(" ", -1)).contains(top))
                .findFirst();
    }

    /** One part of a relative package's name; empty text where it has fewer parts. */
    private static String part(String relativePackage, int index) {
        String[] parts = relativePackage.split("\\.", -1);
        return index < parts.length ? parts[index] : "";
    }

    /** Why an arrow between two relative packages is forbidden; empty when it may be drawn. */
    static Optional<String> objection(String from, String to) {
        if (from.equals(to)) {
            return Optional.empty();
        }
        if (to.startsWith(from + ".")) {
            return Optional.of("a parent imports its child");
        }
        Floor source = of(from).orElse(null);
        Floor target = of(to).orElse(null);
        if (source == null || target == null) {
            return Optional.of("a package without a place in the floor plan");
        }
        if (inside(to, "store.sqlite") && !inside(from, "store.sqlite") && source != WIRING) {
            return Optional.of("store.sqlite is imported by wiring only");
        }
        if (target == COMMANDS && source != COMMANDS && source != ROOF) {
            return Optional.of("commands are imported by app only");
        }
        if (from.startsWith(to + ".")) {
            return Optional.empty();
        }
        if (part(from, 0).equals(part(to, 0))) {
            return switch (source) {
                case SCREENS -> rooms(SCREEN_ROOMS, from, to);
                case SERVICES -> rooms(SERVICE_ROOMS, from, to);
                default -> Optional.empty();
            };
        }
        if (source == SCREENS && List.of("store", "bundle", "coordinator").contains(part(to, 0))) {
            return Optional.of("a screen reaches past the services");
        }
        return source.compareTo(target) < 0 ? Optional.empty() : Optional.of("an arrow points up or sideways");
    }

    private static boolean inside(String name, String home) {
        return name.equals(home) || name.startsWith(home + ".");
    }

    /** Inside one top-level package arrows point down its list of rooms; within a room they are free. */
    private static Optional<String> rooms(List<List<String>> order, String from, String to) {
        String source = part(from, 1);
        String target = part(to, 1);
        if (source.equals(target)) {
            return Optional.empty();
        }
        int above = line(order, source);
        int below = line(order, target);
        if (above < 0 || below < 0) {
            return Optional.of("a room that is not in the list of rooms");
        }
        return above < below ? Optional.empty() : Optional.of("a room imports a room beside or above it");
    }

    private static int line(List<List<String>> order, String room) {
        for (int i = 0; i < order.size(); i++) {
            if (order.get(i).contains(room)) {
                return i;
            }
        }
        return -1;
    }
}
