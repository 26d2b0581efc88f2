package org.touchstone.formats.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.touchstone.domain.evidence.CriterionScore;
import org.touchstone.domain.evidence.Findings;
import org.touchstone.domain.evidence.Flag;
import org.touchstone.domain.evidence.Severity;
import org.touchstone.domain.evidence.Span;
import org.touchstone.domain.evidence.SpanLink;
import org.touchstone.domain.evidence.SpanType;
import org.touchstone.domain.item.ItemId;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.item.Scope;
import org.touchstone.domain.judgment.ComparisonDecision;
import org.touchstone.domain.judgment.Draft;
import org.touchstone.domain.judgment.Preference;
import org.touchstone.domain.judgment.Vote;
import org.touchstone.domain.presentation.Reading;

class DecisionReaderTest {
    private static final ResponseId R1 = new ResponseId("r1");

    @Test
    void readsTheLeastThatALineMustHold() throws IOException {
        Collected found = read("""
                {"item":"i1","preferences":[{"scope":"conversation","favours":"r1","strength":3}]}
                """);
        assertThat(found.decisions).containsExactly(decision(1, vote(R1, 3), Findings.NONE));
        assertThat(found.refused).isEmpty();
    }

    @Test
    void countsADirectionWithoutStrengthAsTwo_andNoDirectionAsATie() throws IOException {
        Collected found = read("""
                {"item":"i1","preferences":[{"scope":"conversation","favours":"r1"}]}
                {"item":"i1","preferences":[{"scope":"conversation","favours":null}]}
                {"item":"i1","preferences":[{"scope":"conversation"}],"rationale":null}
                """);
        assertThat(found.decisions)
                .containsExactly(
                        decision(1, vote(R1, 2), Findings.NONE),
                        decision(2, tie(), Findings.NONE),
                        decision(3, tie(), Findings.NONE));
    }

    @Test
    void readsEveryMember() throws IOException {
        Collected found = read("""
                {"item":"i1","annotator":"a","preferences":[{"scope":"turn:2","favours":"r1","strength":1}],\
                "bothBad":false,"afterReveal":{"preferences":[],"bothBad":true},\
                "criteria":[{"criterion":"tone","response":"r1","level":4}],"rationale":"Gr\u00fcnde",\
                "spans":[{"number":1,"response":"r1","turn":0,"start":0,"end":4,"type":"factual-error",\
                "severity":"major","note":"n"},{"number":2,"response":"r1","turn":2,"start":1,"end":2,\
                "type":"contradiction","severity":"minor"}],"links":[{"from":1,"to":2}],\
                "flags":["not-my-field","unsafe"],"confidence":75,"bothEndsRead":true,"activeMillis":12,\
                "decidedAt":1689000000000,"source":"human.jsonl:17"}
                """);
        Findings findings = new Findings(
                List.of(new CriterionScore("tone", R1, 4)),
                "Gr\u00fcnde",
                List.of(
                        new Span(1, R1, 0, 0, 4, SpanType.FACTUAL_ERROR, Severity.MAJOR, "n"),
                        new Span(2, R1, 2, 1, 2, SpanType.CONTRADICTION, Severity.MINOR, "")),
                List.of(new SpanLink(1, 2)),
                Set.of(Flag.UNSAFE, Flag.NOT_MY_FIELD),
                75);
        Vote blind = Vote.NONE.with(new Preference(Scope.ofTurn(2), R1, 1));
        ComparisonDecision votes = new ComparisonDecision(blind, Vote.NONE.withBothBad(true));
        assertThat(found.refused).isEmpty();
        assertThat(found.decisions)
                .containsExactly(new RecordedDecision(
                        1, new ItemId("i1"), votes, findings, true, 12, 1_689_000_000_000L, "human.jsonl:17"));
        assertThat(found.decisions.get(0).draft(2)).isEqualTo(new Draft(votes, findings, Reading.everything(2), 12));
    }

    @Test
    void takesByteOrderMarksBlankLinesAndCarriageReturns() throws IOException {
        Collected found = read("\ufeff{\"item\":\"i1\",\"preferences\":[{\"scope\":\"conversation\"}]}\r\n\r\n"
                + "{\"item\":\"i1\",\"preferences\":[{\"scope\":\"conversation\"}]}");
        assertThat(found.decisions)
                .containsExactly(decision(1, tie(), Findings.NONE), decision(3, tie(), Findings.NONE));
        assertThat(found.refused).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "[]|the line is not an object",
                "{\"item\":\"i1\"}|\"preferences\" is missing",
                "{\"item\":\"i1\",\"kind\":\"riddle\"}|\"kind\" is no kind of item that this program knows",
                "{\"preferences\":[]}|\"item\" is missing",
                "{\"item\":7,\"preferences\":[]}|\"item\" is not a string",
                "{\"item\":\"i1\",\"preferences\":[],\"votes\":1}|unknown member \"votes\"",
                "{\"item\":\"i1\",\"preferences\":[{\"scope\":\"turn:0\"}]}|\"scope\" is neither conversation nor turn:N",
                "{\"item\":\"i1\",\"preferences\":[{\"scope\":\"conversation\",\"x\":1}]}|unknown member \"preferences[0].x\"",
                "{\"item\":\"i1\",\"preferences\":[],\"bothBad\":\"true\"}|\"bothBad\" is not true or false",
                "{\"item\":\"i1\",\"preferences\":[{\"scope\":\"conversation\",\"favours\":\"r1\"}],\"bothBad\":true}"
                        + "|\"bothBad\" stands beside a preference with a strength",
                "{\"item\":\"i1\",\"preferences\":[],\"confidence\":75.5}|\"confidence\" is not an integer",
                "{\"item\":\"i1\",\"preferences\":[],\"confidence\":30}|A confidence is 50 to 100 percent",
                "{\"item\":\"i1\",\"preferences\":[],\"flags\":[\"rude\"]}|\"flags\" has the unknown word \"rude\"",
                "{\"item\":\"i1\",\"preferences\":[],\"decidedAt\":-5}|\"decidedAt\" is before 1970",
                "{\"item\":\"i1\",\"item\":\"i2\",\"preferences\":[]}|the line is not one JSON object without repeated members",
                "{\"item\":\"i1\",\"preferences\":[]} {}|the line is not one JSON object without repeated members",
            })
    void refusesALineAndGoesOn(String line, String reason) throws IOException {
        Collected found = read(line + "\n{\"item\":\"i1\",\"preferences\":[{\"scope\":\"conversation\"}]}\n");
        assertThat(found.refused).containsExactly("1: " + reason);
        assertThat(found.decisions).containsExactly(decision(2, tie(), Findings.NONE));
    }

    @Test
    void refusesAStrengthWithoutDirection() throws IOException {
        Collected found = read(
                "{\"item\":\"i1\",\"preferences\":[{\"scope\":\"conversation\",\"favours\":null,\"strength\":2}]}");
        assertThat(found.refused)
                .containsExactly("1: \"preferences[0]\": A preference is a tie, or a response with strength 1 to 3");
    }

    @Test
    void refusesASecondAnnotator() throws IOException {
        Collected found = read("""
                {"item":"i1","annotator":"a","preferences":[{"scope":"conversation"}]}
                {"item":"i2","annotator":"b","preferences":[{"scope":"conversation"}]}
                """);
        assertThat(found.decisions).hasSize(1);
        assertThat(found.refused).containsExactly("2: the file holds decisions of \"a\", this one is of \"b\"");
    }

    @Test
    void refusesWhatIsNotUtf8() throws IOException {
        Collected found = new Collected();
        DecisionReader.read(new ByteArrayInputStream(new byte[] {'{', (byte) 0xff, '}'}), found);
        assertThat(found.refused).containsExactly("1: the line is not UTF-8");
    }

    private static final String ONE = "{\"item\":\"i1\",\"preferences\":[{\"scope\":\"conversation\"}]}\n";

    @Test
    void firstLineSaysWhatTheFileIs() throws IOException {
        Collected found = read("\ufeff\n{\"version\":1, \"kind\":\"decisions\", \"minReader\":1}\n" + ONE);
        assertThat(found.refused).isEmpty();
        assertThat(found.decisions).hasSize(1);
        Collected behind = read(ONE + "{\"kind\":\"decisions\",\"minReader\":1,\"version\":1}\n");
        assertThat(behind.refused).containsExactly("2: \"item\" is missing");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = ';',
            value = {
                "{\"kind\":\"ratings\",\"minReader\":1,\"version\":1}; it is of another kind than recorded decisions",
                "{\"kind\":\"decisions\",\"minReader\":1,\"version\":2}; it has a version that this program does not know",
                "{\"kind\":\"decisions\",\"minReader\":3,\"version\":1}; it asks for a newer program (reader 3)",
                "{\"kind\":\"decisions\",\"version\":1}; \"minReader\" is missing",
                "{\"kind\":\"decisions\",\"minReader\":1,\"version\":1,\"x\":1}; unknown member \"x\"",
                "{\"kind\":7,\"minReader\":1,\"version\":1}; \"kind\" is not a string"
            })
    void anotherFirstLineRefusesTheWholeFile(String first, String why) {
        Collected found = new Collected();
        byte[] bytes = (first + "\n" + ONE).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> DecisionReader.read(new ByteArrayInputStream(bytes), found))
                .isInstanceOf(UnfitFileException.class)
                .hasMessage("The file of decisions is refused: " + why + ".");
        assertThat(found.decisions).isEmpty();
        assertThat(found.refused).isEmpty();
    }

    private static RecordedDecision decision(long line, Vote vote, Findings findings) {
        return new RecordedDecision(
                line, new ItemId("i1"), new ComparisonDecision(vote, null), findings, false, 0, -1, "");
    }

    private static Vote vote(ResponseId favours, int strength) {
        return Vote.NONE.with(new Preference(Scope.CONVERSATION, favours, strength));
    }

    private static Vote tie() {
        return Vote.NONE.with(Preference.tie(Scope.CONVERSATION));
    }

    private static Collected read(String text) throws IOException {
        Collected found = new Collected();
        DecisionReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), found);
        return found;
    }

    private static final class Collected implements RecordedDecisionSink {
        final List<RecordedDecision> decisions = new ArrayList<>();
        final List<String> refused = new ArrayList<>();

        @Override
        public void decision(RecordedDecision decision) {
            decisions.add(decision);
        }

        @Override
        public void refused(long line, String reason) {
            refused.add(line + ": " + reason);
        }
    }
}
