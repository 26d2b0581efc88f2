package org.touchstone.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.touchstone.json.CanonicalJson;
import org.touchstone.json.StrictJson;
import org.touchstone.refusal.Reject;
import org.touchstone.refusal.RejectedException;
import org.touchstone.testing.SharedData;

class StrictJsonTest {
    /** Why a file that the suite calls valid JSON may still be refused: the formats allow less. */
    private static final List<Reject> OURS = List.of(
            Reject.JSON_NUMBER, Reject.JSON_NULL, Reject.JSON_DUPLICATE, Reject.JSON_SURROGATE, Reject.JSON_LIMIT);

    @Test
    void jsonTestSuiteIsReadOrRefusedButNeverCrashes() throws Exception {
        Path suite = SharedData.path("data/stress/json-test-suite/test_parsing");
        List<String> wrong = new ArrayList<>();
        int files = 0;
        try (Stream<Path> all = Files.list(suite)) {
            for (Path file : all.sorted().toList()) {
                files++;
                judge(file, wrong);
            }
        }
        assertThat(files).isEqualTo(318);
        assertThat(wrong).isEmpty();
    }

    private static void judge(Path file, List<String> wrong) throws IOException {
        char expected = file.getFileName().toString().charAt(0);
        try {
            Object value = StrictJson.parse(Files.readAllBytes(file));
            byte[] canonical = CanonicalJson.of(value);
            if (expected == 'n' || !StrictJson.parse(canonical).equals(value)) {
                wrong.add(file.getFileName() + " was read");
            }
        } catch (RejectedException e) {
            if (expected == 'y' && !OURS.contains(e.rule())) {
                wrong.add(file.getFileName() + " was refused: " + e.code());
            }
        }
    }

    @Test
    void naughtyStringsComeBackUnchanged() throws Exception {
        Path file = SharedData.path("data/stress/naughty-strings/blns.json");
        List<?> strings = (List<?>) StrictJson.parse(Files.readAllBytes(file));
        assertThat(strings).hasSizeGreaterThan(400);
        for (Object text : strings) {
            assertThat(StrictJson.parse(CanonicalJson.of(text))).isEqualTo(text);
        }
    }

    @Test
    void canonicalFormIsThatOfTheRfc() {
        Map<String, Object> value = new TreeMap<>();
        value.put("\u20ac", "Euro Sign");
        value.put("\r", "Carriage Return");
        value.put("\ufb33", "Hebrew Letter Dalet With Dagesh");
        value.put("1", "One");
        value.put("\ud83d\ude00", "Emoji: Grinning Face");
        value.put("\u0080", "Control");
        value.put("\u00f6", "Latin Small Letter O With Diaeresis");
        value.put("e", "\u20ac$\u000F\nA'B\"\\\\\"/");
        // RFC 8785 section 3.2.3, with the escapes of section 3.2.2.2.
        assertThat(new String(CanonicalJson.of(value), StandardCharsets.UTF_8))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"e\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\","
                        + "\"\u0080\":\"Control\",\"\u00f6\":\"Latin Small Letter O With Diaeresis\","
                        + "\"\u20ac\":\"Euro Sign\",\"\ud83d\ude00\":\"Emoji: Grinning Face\","
                        + "\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @Test
    void halfSurrogatesAndLargeIntegersAreNotWritten() {
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.of("a\ud800"));
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.of("\udc00\ud800"));
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.of(1L << 53));
        assertThat(CanonicalJson.isWellFormed("\ud83d\ude00")).isTrue();
        assertThat(CanonicalJson.isWellFormed("\ude00\ud83d")).isFalse();
    }
}
