package org.touchstone.workstation.bundles;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.touchstone.json.CanonicalJson;
import org.touchstone.json.StrictJson;
import org.touchstone.refusal.RejectedException;
import org.touchstone.store.StoreException;

/** Hides, in a judgment line shown to the annotator, the values that could reveal which response is longer. */
final class VeiledLine {
    private static final String DISPLAY = "display";

    /** Facts that reveal nothing about the texts: choices of the annotator, and facts about the item as a whole. */
    private static final Set<String> HARMLESS =
            Set.of("fallback", "fontScalePercent", "peeks", "unblinded", "windowHeight", "windowWidth");

    private VeiledLine() {}

    /**
     * Returns the line with each revealing value replaced by {@link BundleExport#VEILED}; names and their order stay.
     */
    static String of(byte[] line) {
        try {
            if (StrictJson.parse(line) instanceof Map<?, ?> tree && tree.get(DISPLAY) instanceof Map<?, ?> display) {
                Map<String, Object> veiled = new TreeMap<>();
                for (Map.Entry<?, ?> fact : display.entrySet()) {
                    String name = String.valueOf(fact.getKey());
                    Object value = HARMLESS.contains(name) ? fact.getValue() : BundleExport.VEILED;
                    veiled.put(name, Objects.requireNonNull(value));
                }
                Map<String, Object> whole = new TreeMap<>();
                tree.forEach((name, value) -> whole.put(String.valueOf(name), Objects.requireNonNull(value)));
                whole.put(DISPLAY, veiled);
                return new String(CanonicalJson.of(whole), StandardCharsets.UTF_8);
            }
        } catch (RejectedException e) {
            throw new StoreException(StoreException.Reason.DAMAGED, "The store holds a damaged judgment.", e);
        }
        throw new StoreException(StoreException.Reason.DAMAGED, "The store holds a damaged judgment.");
    }
}
