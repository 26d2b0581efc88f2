package org.touchstone.formats.packing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.domain.evidence.CriterionScore;
import org.touchstone.domain.item.ItemId;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.item.Scope;
import org.touchstone.domain.judgment.ComparisonDecision;
import org.touchstone.domain.judgment.Decision;
import org.touchstone.domain.judgment.Preference;
import org.touchstone.domain.judgment.RatingDecision;
import org.touchstone.domain.judgment.Vote;

class DecisionFilesTest {
    @TempDir
    Path folder;

    private static MadeDecision by(String annotator) {
        Preference preference = new Preference(Scope.ofTurn(2), new ResponseId("r-1"), 2);
        return made(annotator, "i-1", new ComparisonDecision(new Vote(List.of(preference), false), null), "f:1");
    }

    private static MadeDecision made(String annotator, String item, Decision decision, String source) {
        return new MadeDecision(annotator, new ItemId(item), decision, List.of(), source);
    }

    private static ComparisonDecision vote(boolean bothBad) {
        List<Preference> ties = bothBad ? List.of() : List.of(Preference.tie(Scope.CONVERSATION));
        return new ComparisonDecision(new Vote(ties, bothBad), null);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void preferencesTiesAndBothBadAreWrittenAsDocumented() throws IOException {
        try (DecisionFiles files = new DecisionFiles(folder)) {
            files.decision(by("u"));
            files.decision(made("u", "i-2", vote(false), "f:2"));
            files.decision(made("u", "i-3", vote(true), "f:3"));
        }
        assertThat(folder.resolve("u.jsonl")).hasContent("""
                        {"kind":"decisions","minReader":1,"version":1}
                        {"item":"i-1","annotator":"u","preferences":[{"scope":"turn:2","favours":"r-1","strength":2}],"source":"f:1"}
                        {"item":"i-2","annotator":"u","preferences":[{"scope":"conversation","favours":null}],"source":"f:2"}
                        {"item":"i-3","annotator":"u","preferences":[],"bothBad":true,"source":"f:3"}""");
    }

    @Test
    void ratingsNameTheirKindAndTheFileAsksForTheirReader() throws IOException {
        List<CriterionScore> levels = List.of(new CriterionScore("accuracy", new ResponseId("r-1"), 4));
        try (DecisionFiles files = new DecisionFiles(folder)) {
            files.decision(made("u", "i-2", vote(false), "f:1"));
            files.decision(new MadeDecision("u", new ItemId("i-1"), RatingDecision.of(6), levels, "f:2"));
            files.decision(made("w", "i-1", vote(true), "f:3"));
        }
        assertThat(folder.resolve("u.jsonl")).hasContent("""
                        {"kind":"decisions","minReader":2,"version":1}
                        {"item":"i-2","annotator":"u","preferences":[{"scope":"conversation","favours":null}],"source":"f:1"}
                        {"item":"i-1","kind":"rating","annotator":"u","overall":6,"criteria":[{"criterion":"accuracy","response":"r-1","level":4}],"source":"f:2"}""");
        assertThat(folder.resolve("w.jsonl")).content().startsWith("{\"kind\":\"decisions\",\"minReader\":1,");
    }

    @Test
    void hostileNamesBecomeHarmlessFileNames() throws IOException {
        List<String> annotators = List.of(
                "../../escape", "CON", "nul.txt", "Bob", "bob", "", "a/b", "x\u0000", ".hidden", "annotator-1", "dot.");
        try (DecisionFiles files = new DecisionFiles(folder)) {
            for (String annotator : annotators) {
                files.decision(by(annotator));
            }
        }
        assertThat(names()).hasSize(annotators.size()).contains("Bob.jsonl").doesNotContain("bob.jsonl");
        assertThat(names()).allMatch(n -> n.equals("Bob.jsonl") || n.matches("annotator-[0-9]+\\.jsonl"));
    }

    @Test
    void moreAnnotatorsThanFilesCanBeOpenLoseNothing() throws IOException {
        try (DecisionFiles files = new DecisionFiles(folder)) {
            for (int round = 0; round < 3; round++) {
                for (int i = 0; i < 200; i++) {
                    files.decision(by("u" + i));
                }
            }
            assertThat(files.count()).isEqualTo(200);
        }
        for (String name : names()) {
            assertThat(Files.readAllLines(folder.resolve(name))).hasSize(4);
        }
    }
}
