package org.touchstone.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.touchstone.json.StrictJson;
import org.touchstone.refusal.Reject;
import org.touchstone.refusal.RejectedException;

/** What is written about the formats is what the code does. */
public class FormatDocumentsTest {
    private static final Path DOCUMENTS =
            Path.of(System.getProperty("touchstone.basedir", "."), "src", "site", "markdown", "formats");

    public static List<String> complaints(String schema, String json) throws Exception {
        try (InputStream in =
                FormatDocumentsTest.class.getResourceAsStream("/org/touchstone/bundle/schema/" + schema)) {
            Schema parsed = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Objects.requireNonNull(in), InputFormat.JSON);
            return parsed.validate(json, InputFormat.JSON).stream()
                    .map(Object::toString)
                    .toList();
        }
    }

    private static String text(Map<String, byte[]> entries, String name) {
        return new String(Objects.requireNonNull(entries.get(name)), StandardCharsets.UTF_8);
    }

    private static String statement(Map<String, byte[]> entries) throws RejectedException {
        Map<String, Object> envelope = Forgery.object(
                StrictJson.parse(text(entries, "statement.dsse.json").getBytes(StandardCharsets.UTF_8)));
        return new String(Base64.getDecoder().decode(String.valueOf(envelope.get("payload"))), StandardCharsets.UTF_8);
    }

    @Test
    void goldenFilesFollowTheSchemas() throws Exception {
        Map<String, byte[]> bundle = Twins.entries(GoldenTest.golden("bundle.tsbundle"));
        Map<String, byte[]> pack = Twins.entries(GoldenTest.golden("pack.tspack"));
        assertThat(complaints("statement-v1.json", statement(bundle))).isEmpty();
        assertThat(complaints("statement-v1.json", statement(pack))).isEmpty();
        assertThat(complaints("study-v1.json", text(pack, "study.json"))).isEmpty();
        for (String line : text(pack, "items.jsonl").lines().toList()) {
            assertThat(complaints("item-v1.json", line)).isEmpty();
        }
        for (String line : text(bundle, "judgments.jsonl").lines().toList()) {
            assertThat(complaints("judgment-v1.json", line)).isEmpty();
        }
        for (String line : text(bundle, "journal.jsonl").lines().toList()) {
            assertThat(complaints("journal-v1.json", line)).isEmpty();
        }
        assertThat(complaints(
                        "study-key-v1.json", new String(GoldenTest.golden("study-key.json"), StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void goldenRatingsFollowTheirSchemas() throws Exception {
        List<String> items = text(Twins.entries(GoldenTest.golden("pack-rating.tspack")), "items.jsonl")
                .lines()
                .filter(line -> line.contains("\"kind\":\"rating\""))
                .toList();
        List<String> judgments = text(Twins.entries(GoldenTest.golden("bundle-rating.tsbundle")), "judgments.jsonl")
                .lines()
                .filter(line -> line.contains("\"kind\":\"rating\""))
                .toList();
        assertThat(items).hasSize(2);
        assertThat(judgments).hasSize(3);
        for (String line : items) {
            assertThat(complaints("item-rating-v1.json", line)).isEmpty();
            assertThat(complaints("item-v1.json", line)).isNotEmpty();
        }
        for (String line : judgments) {
            assertThat(complaints("judgment-rating-v1.json", line)).isEmpty();
            assertThat(complaints("judgment-v1.json", line)).isNotEmpty();
        }
    }

    @Test
    void whatOldKeysSignFollowsItsSchema() throws Exception {
        Map<String, byte[]> pack = Twins.entries(GoldenTest.golden("pack-rotated.tspack"));
        List<String> lines = text(pack, "key-rotations.jsonl").lines().toList();
        assertThat(lines).hasSize(2);
        for (String line : lines) {
            Map<String, Object> envelope = Forgery.object(StrictJson.parse(line.getBytes(StandardCharsets.UTF_8)));
            byte[] payload = Base64.getDecoder().decode(String.valueOf(envelope.get("payload")));
            String said = new String(payload, StandardCharsets.UTF_8);
            assertThat(complaints("key-rotation-v1.json", said)).isEmpty();
            assertThat(complaints("key-rotation-v1.json", said.replace("key-rotation", "key")))
                    .isNotEmpty();
        }
    }

    @Test
    void schemasRefuseWhatTheReaderRefuses() throws Exception {
        Map<String, byte[]> bundle = Twins.entries(GoldenTest.golden("bundle.tsbundle"));
        String judgment = text(bundle, "judgments.jsonl").lines().findFirst().orElseThrow();
        String entry = text(bundle, "journal.jsonl")
                .lines()
                .filter(line -> line.contains("\"kind\":\"judgment\""))
                .findFirst()
                .orElseThrow();
        String item = text(Twins.entries(GoldenTest.golden("pack.tspack")), "items.jsonl")
                .lines()
                .findFirst()
                .orElseThrow();
        assertThat(complaints("judgment-v1.json", judgment.replace("\"strength\":3", "\"strength\":4")))
                .isNotEmpty();
        assertThat(complaints("judgment-v1.json", judgment.replace("\"favours\":\"r-2\",", "")))
                .isNotEmpty();
        assertThat(complaints("judgment-v1.json", judgment.replace("\"arm\"", "\"model\":\"x\",\"arm\"")))
                .isNotEmpty();
        assertThat(complaints("judgment-v1.json", judgment.replace("-7000-", "-4000-")))
                .isNotEmpty();
        assertThat(complaints("journal-v1.json", entry.replace("\"judgment\"", "\"note\"")))
                .isNotEmpty();
        assertThat(complaints("item-v1.json", item.replace("\"prompt\"", "\"gold\":1,\"prompt\"")))
                .isNotEmpty();
        String key = new String(GoldenTest.golden("study-key.json"), StandardCharsets.UTF_8);
        assertThat(complaints("study-key-v1.json", key.replace("\"least\":1,\"most\":3", "\"least\":1,\"most\":4")))
                .isNotEmpty();
        assertThat(complaints("study-key-v1.json", key.replace("\"kind\":\"rating\"", "\"kind\":\"ranking\"")))
                .isNotEmpty();
        assertThat(complaints("study-key-v1.json", key.replace("r-2 > r-1 = r-3", "r-2>r-1=r-3")))
                .isNotEmpty();
        assertThat(complaints("study-key-v1.json", key.replace("\"probe\":", "\"shadow\":true,\"probe\":")))
                .isNotEmpty();
    }

    @Test
    void everyCodeIsInTheSpecificationAndNoOther() throws Exception {
        String page = Files.readString(DOCUMENTS.resolve("container-v1.md"));
        List<String> listed = new ArrayList<>();
        Pattern.compile("(?m)^\\| `([a-z.0-9-]+)` \\| (.*)\\. \\|$")
                .matcher(page)
                .results()
                .forEach(m -> listed.add(m.group(1) + " " + m.group(2)));
        assertThat(listed)
                .containsExactlyElementsOf(EnumSet.allOf(Reject.class).stream()
                        .map(r -> r.code() + " " + r.sentence())
                        .toList());
    }
}
