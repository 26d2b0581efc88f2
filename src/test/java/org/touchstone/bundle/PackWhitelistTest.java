package org.touchstone.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.bundle.pack.PackWriter;
import org.touchstone.json.StrictJson;

/** Nothing that could tell an annotator what to think has a way into a pack. */
class PackWhitelistTest {
    /** Every field that a pack may have, as pack-v1.md names them. */
    private static final Set<String> ALLOWED = Set.of(
            ("id title version guidelineVersion seed criteria question anchors requirements rationaleFromStrength "
                            + "bothEndsRead allCriteria spanForUnsafe confidence blinding plainPerMille revealPerMille "
                            + "votesAfterBothEnds domain kind language prompt role content responses turns scopes taskType")
                    .split(" "));

    @TempDir
    Path folder;

    @Test
    void packHasOnlyTheFieldsOfItsSpecification() throws Exception {
        Map<String, byte[]> pack = Twins.entries(GoldenTest.golden("pack.tspack"));
        Set<String> names = new TreeSet<>();
        collect(StrictJson.parse(entry(pack, "study.json")), names);
        for (String line : new String(entry(pack, "items.jsonl"), StandardCharsets.UTF_8)
                .lines()
                .toList()) {
            collect(StrictJson.parse(line.getBytes(StandardCharsets.UTF_8)), names);
        }
        assertThat(names).isSubsetOf(ALLOWED).contains("seed", "content");
        assertThat(entry(pack, "quiz.jsonl")).isEmpty();
    }

    private static byte[] entry(Map<String, byte[]> pack, String name) {
        return java.util.Objects.requireNonNull(pack.get(name));
    }

    private static void collect(Object tree, Set<String> names) {
        if (tree instanceof Map<?, ?> map) {
            map.forEach((name, value) -> {
                names.add((String) name);
                collect(value, names);
            });
        } else if (tree instanceof List<?> list) {
            list.forEach(value -> collect(value, names));
        }
    }

    @Test
    void whatTheStudyKeyHoldsIsNotInThePack() throws Exception {
        BundleFiles.pack(folder.resolve("p"), 7);
        BundleFiles.studyKey(folder.resolve("k"));
        String key = Files.readString(folder.resolve("k"));
        assertThat(key)
                .contains("planted-model-one", "planted-model-two", "planted-trap", "padded-twin", "probate.jsonl");
        StringBuilder all = new StringBuilder();
        Twins.entries(Files.readAllBytes(folder.resolve("p")))
                .forEach((name, content) -> all.append(new String(content, StandardCharsets.UTF_8)));
        assertThat(all).doesNotContain("planted").doesNotContain("padded-twin").doesNotContain("probate.jsonl");
        assertThat(new ByteArrayInputStream(Files.readAllBytes(folder.resolve("p"))))
                .isNotEmpty();
    }

    /** The writer's methods have no parameter through which a keyed item could come. */
    @Test
    void packWriterTakesDomainValuesOnly() {
        List<String> parameters = Arrays.stream(PackWriter.class.getMethods())
                .filter(m -> m.getDeclaringClass() == PackWriter.class)
                .flatMap(m -> Arrays.stream(m.getParameterTypes()))
                .map(Class::getSimpleName)
                .distinct()
                .sorted()
                .toList();
        assertThat(parameters).containsExactly("Comparison", "KeyRotation", "SigningKey");
    }
}
