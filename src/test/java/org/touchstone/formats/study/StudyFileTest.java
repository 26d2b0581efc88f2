package org.touchstone.formats.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.touchstone.formats.Facets;
import org.touchstone.refusal.PackRule;
import org.touchstone.refusal.RejectedException;

class StudyFileTest {
    private static final byte[] SECRET = new byte[32];

    @Test
    void idAndTitleAreEnoughAndNothingIsAsked() throws RejectedException {
        StudyFile file = StudyFile.parse("{\"id\":\"s\",\"title\":\"T\"}", SECRET);
        assertThat(file.facets()).isEqualTo(Facets.UNKNOWN);
        assertThat(file.study().version()).isEqualTo(1);
        assertThat(file.study().criteria()).isEmpty();
        assertThat(file.study().requirements().bothEndsRead()).isFalse();
        assertThat(file.study().seed()).matches("[0-9a-f]{64}");
    }

    @Test
    void theSeedComesFromTheSecretAndTheId() throws RejectedException {
        String seed = StudyFile.parse("{\"id\":\"s\",\"title\":\"T\"}", SECRET)
                .study()
                .seed();
        assertThat(StudyFile.parse("{\"id\":\"s\",\"title\":\"U\"}", SECRET)
                        .study()
                        .seed())
                .isEqualTo(seed);
        assertThat(StudyFile.parse("{\"id\":\"t\",\"title\":\"T\"}", SECRET)
                        .study()
                        .seed())
                .isNotEqualTo(seed);
        byte[] other = SECRET.clone();
        other[0] = 1;
        assertThat(StudyFile.parse("{\"id\":\"s\",\"title\":\"T\"}", other)
                        .study()
                        .seed())
                .isNotEqualTo(seed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"id":"s"} | lacks title
                    {"id":"s","title":"T","ttle":1} | not known: ttle
                    {"id":"s","title":"T","version":"1"} | version is not a whole number
                    {"id":"s","title":"T","version":0} | version from 1
                    {"id":"s s","title":"T"} | An id is
                    {"id":"s","title":"T","blinding":{"plainPerMille":1001}} | per mille
                    {"id":"s","title":"T","requirements":{"x":true}} | not known: requirements.x
                    {"id":"s","title":"T","criteria":[{"id":"a","title":"A","anchors":["one"]}]} | 2 to 7
                    {"id":"s","id":"t","title":"T"} | twice
                    [] | no JSON object
                    {"id" | The text is not JSON
                    {"id":"s","title":7} | title is not a string
                    {"id":"s","title":"T","requirements":[]} | requirements is no object
                    {"id":"s","title":"T","criteria":{}} | criteria is not an array
                    {"id":"s","title":"T","criteria":[{"id":"a"}]} | lacks criteria.title
                    {"id":"s","title":"T","blinding":{"votesAfterBothEnds":1}} | blinding.votesAfterBothEnds is not true or false
                    {"id":"s","title":"T","domain":" "} | Domain
                    """)
    void whatCannotBeUsedIsSaidInOneSentence(String json, String words) {
        assertThatThrownBy(() -> StudyFile.parse(json, SECRET))
                .isInstanceOfSatisfying(
                        RejectedException.class, e -> assertThat(e.rule()).isEqualTo(PackRule.STUDY_FILE))
                .hasMessageContaining(words)
                .message()
                .endsWith(".")
                .doesNotContain("\n");
    }
}
