package org.touchstone.workstation.settings;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The preferences as JSON. Missing members get their default; unknown members are ignored. */
final class PreferencesJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private PreferencesJson() {}

    static byte[] write(Preferences preferences) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("version", 1);
        Appearance look = preferences.appearance();
        root.putObject("appearance")
                .put("theme", look.theme().name().toLowerCase(Locale.ROOT))
                .put("textPercent", look.textPercent())
                .put("reducedMotion", look.reducedMotion());
        ObjectNode keys = root.putObject("keys");
        preferences.keys().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(e -> keys.put(e.getKey(), e.getValue()));
        WindowBounds window = preferences.window();
        if (window != null) {
            root.putObject("window")
                    .put("x", window.x())
                    .put("y", window.y())
                    .put("width", window.width())
                    .put("height", window.height())
                    .put("maximised", window.maximised());
        }
        Safety safety = preferences.safety();
        ObjectNode kept = root.putObject("safety").put("lockMinutes", safety.lockMinutes());
        if (safety.backupFolder() != null) {
            kept.put("backupFolder", safety.backupFolder());
        }
        root.put("plainWished", preferences.plainWished());
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
    }

    /** @throws IllegalArgumentException when a value is out of its range */
    static Preferences read(byte[] bytes) {
        JsonNode root = MAPPER.readTree(bytes);
        if (!root.isObject()) {
            throw new IllegalArgumentException("Preferences are one JSON object");
        }
        return new Preferences(
                appearance(root.path("appearance")),
                keys(root.path("keys")),
                window(root.path("window")),
                safety(root.path("safety")),
                root.path("plainWished").asBoolean(false));
    }

    private static Appearance appearance(JsonNode node) {
        String theme = node.path("theme").asString(Appearance.STANDARD.theme().name());
        return new Appearance(
                ThemeChoice.valueOf(theme.toUpperCase(Locale.ROOT)),
                node.path("textPercent").asInt(Appearance.STANDARD.textPercent()),
                node.path("reducedMotion").asBoolean(false));
    }

    private static Safety safety(JsonNode node) {
        return new Safety(
                node.path("lockMinutes").asInt(Safety.STANDARD.lockMinutes()),
                node.path("backupFolder").isString() ? node.path("backupFolder").stringValue() : null);
    }

    private static Map<String, String> keys(JsonNode node) {
        Map<String, String> keys = new HashMap<>();
        node.properties().forEach(e -> keys.put(e.getKey(), e.getValue().asString("")));
        return keys;
    }

    private static @Nullable WindowBounds window(JsonNode node) {
        if (!node.isObject()) {
            return null;
        }
        return new WindowBounds(
                node.path("x").asDouble(0),
                node.path("y").asDouble(0),
                node.path("width").asDouble(0),
                node.path("height").asDouble(0),
                node.path("maximised").asBoolean(false));
    }
}
