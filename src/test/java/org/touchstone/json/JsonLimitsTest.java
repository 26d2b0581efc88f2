package org.touchstone.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.touchstone.codec.Codecs;
import org.touchstone.json.canonical.CanonicalTape;
import org.touchstone.refusal.Reject;
import org.touchstone.refusal.RejectedException;

/** The tape, the tree and the writer stop at the same place. */
class JsonLimitsTest {
    private static boolean tape(String json) {
        return new CanonicalTape().read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean tree(String json) {
        try {
            StrictJson.parse(json.getBytes(StandardCharsets.UTF_8));
            return true;
        } catch (RejectedException e) {
            assertThat(e.code()).isEqualTo(Reject.JSON_LIMIT.code());
            return false;
        }
    }

    private static boolean writer(Object value) {
        try {
            CanonicalJson.of(value);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void agree(boolean accepted, String json, Object value) {
        assertThat(List.of(tape(json), tree(json), writer(value))).containsOnly(accepted);
    }

    @Test
    void valuesAndNamesAreCountedAlike() {
        for (int extra = -1; extra <= 1; extra++) {
            // The object, its name and the list are three.
            int elements = JsonLimits.NODES - 3 + extra;
            List<Object> list = new ArrayList<>();
            for (int n = 0; n < elements; n++) {
                list.add(1);
            }
            agree(extra <= 0, "{\"a\":[1" + ",1".repeat(elements - 1) + "]}", Map.of("a", list));
        }
    }

    @Test
    void namesCountAsMuchAsValues() {
        for (int extra = 0; extra <= 1; extra++) {
            Map<String, Object> object = new TreeMap<>();
            StringBuilder json = new StringBuilder("{");
            for (int n = 0; n < (JsonLimits.NODES - 1) / 2 + extra; n++) {
                String name = String.valueOf(100_000 + n);
                object.put(name, 1);
                json.append(n == 0 ? "" : ",").append('"').append(name).append("\":1");
            }
            agree(extra == 0, json.append('}').toString(), object);
        }
    }

    @Test
    void levelsAreCountedAlike() {
        for (int extra = 0; extra <= 1; extra++) {
            int arrays = JsonLimits.DEPTH - 1 + extra;
            Object value = List.of();
            for (int n = 1; n < arrays; n++) {
                value = List.of(value);
            }
            agree(extra == 0, "{\"a\":" + "[".repeat(arrays) + "]".repeat(arrays) + "}", Map.of("a", value));
        }
    }

    @Test
    void lengthsAreThoseInUtf16WhateverTheBytes() {
        for (String unit : List.of("x", "\u00e9", "\u20ac", "\ud83d\ude42", "\n", "\u0001")) {
            String escaped = unit.equals("\n") ? "\\n" : unit.equals("\u0001") ? "\\u0001" : unit;
            int times = JsonLimits.STRING / unit.length();
            String json = "{\"a\":\"" + escaped.repeat(times);
            String text = unit.repeat(times);
            agree(true, json + "\"}", Map.of("a", text));
            agree(false, json + "x\"}", Map.of("a", text + "x"));
        }
    }

    @Test
    void namesHaveOneLongest() {
        String name = "n".repeat(JsonLimits.NAME);
        agree(true, "{\"" + name + "\":1}", Map.of(name, 1));
        agree(false, "{\"" + name + "n\":1}", Map.of(name + "n", 1));
    }

    @Test
    void whatIsBeyondTheLimitsIsNotBuiltToSayWhy() {
        byte[] many = ("{\"a\":[{}" + ",{}".repeat(1 << 20) + "]}").getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Codecs.ITEM.decodeCanonical(many))
                .isInstanceOfSatisfying(
                        RejectedException.class, e -> assertThat(e.code()).isEqualTo(Reject.JSON_LIMIT.code()));
    }
}
