package org.touchstone.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCellTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=cmd|' /C calc'!A0",
                "+1+1",
                "-1+1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                " =1",
                "\uff1d1",
                "-",
                "+"
            })
    void whatASpreadsheetWouldEvaluateIsText(String cell) {
        assertThat(SafeCell.of(cell)).startsWith("'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-3",
                "+3",
                "-0.5",
                "-.5",
                "1e-3",
                "-1E+3",
                "0",
                "x",
                "",
                "a=b",
                "a-b",
                "\u00e9",
                "two\nlines",
                "1;-3",
                "a; b",
                "x\ty"
            })
    void numbersAndOtherTextsStayAsTheyAre(String cell) {
        assertThat(SafeCell.of(cell)).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {";=1+1", "a;=1+1", "a; @SUM(A1)", "two\n=1", "a\t=1"})
    void aFormulaBehindWhatDividesCellsElsewhereIsTextToo(String cell) {
        assertThat(SafeCell.of(cell)).containsPattern("[;\\n\\t] ?'[=@]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001b[2J", "a\u009b1m", "a\u202eb", "a\u2066b", "a\u0000", "a\u0007b\nc"})
    void whatSteersATerminalIsEscaped(String cell) {
        assertThat(SafeCell.of(cell)).contains("\\u").matches("[^\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u202e\\u2066]*");
    }
}
