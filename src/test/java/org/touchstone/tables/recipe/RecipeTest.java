package org.touchstone.tables.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.tables.SourceFiles;
import org.touchstone.tables.cells.BadTableException;
import org.touchstone.tables.cells.TableFormat;
import org.touchstone.tables.source.RecipeException;

class RecipeTest {
    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /** All rows as cells joined by a bar. */
    private static List<String> rows(Path file, List<String> steps, String... columns) throws IOException {
        List<String> rows = new ArrayList<>();
        Recipe.of(steps)
                .read(SourceFiles.find(List.of(file), n -> true), TableFormat::ofName, List.of(columns), block -> {
                    for (int row = 0; row < block.rows(); row++) {
                        List<String> texts = new ArrayList<>();
                        for (int c = 0; c < columns.length; c++) {
                            texts.add(block.row(row).text(c));
                        }
                        rows.add(String.join("|", texts));
                    }
                });
        return rows;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "1 + 2 * 3; 7",
                "(1 + 2) * 3; 9",
                "0.1 + 0.2; 0.3",
                "1 / 8; 0.125",
                "1 / 0; ~~",
                "-x - 1; -4",
                "x & '/' & y; 3/b",
                "x = 3.0 and y = 'b'; true",
                "x < 20 or not y = 'b'; true",
                "if(y > 'a', 'late', 'early'); late",
                "first(y, 'c') & second(y, 'c'); bc",
                "empty + 1; ~~",
                "empty = ''; true",
                "abs(-2.50); 2.5",
                "words('two  words'); 2",
                "characters('\uD83D\uDE00é'); 2",
                "after('a.b.c', '.') & before('a.b.c', '.'); ca.b",
                "count('aaa', 'a') & remove('aba', 'b'); 3aa",
                "lists('- one\\n- two') + headers('# Head'); 3",
            })
    void expressionsGiveWhatTheySay(String expression, String value) throws IOException {
        Path table = file("t.csv", "x,y,empty\n3,b,\n");
        assertThat(rows(table, List.of("set z = " + expression), "z")).containsExactly(value);
    }

    @Test
    void nestedValuesBecomeRowsAndLookOutwards() throws IOException {
        Path json = file("n.jsonl", """
                {"id": 7, "by": {"x": {"text": "t", "list": [{"v": 1}, {"v": null}]}}}
                {"id": 8, "by": {"y": {"text": "u", "list": [{"v": 3}]}}}
                """);
        assertThat(rows(json, List.of("each by.*key.list.*place"), "id", "key", "text", "place", "v"))
                .containsExactly("7|x|t|0|1", "7|x|t|1|", "8|y|u|0|3");
    }

    @Test
    void textBecomesRowsByMatchesAndFillsDown() throws IOException {
        Path yaml = file("l.yaml", "ann: {q1: true, q2: false,\n  q3: true}\nbob: {q1: false}\n");
        List<String> steps = List.of("match (?:(?<who>\\w+):\\s*\\{)?\\s*(?<item>q\\d):\\s*(?<label>\\w+)", "fill who");
        assertThat(rows(yaml, steps, "who", "item", "label"))
                .containsExactly("ann|q1|true", "ann|q2|false", "ann|q3|true", "bob|q1|false");
    }

    @Test
    void wideBecomesLongAndTheFirstOfEqualRowsStays() throws IOException {
        Path table = file("w.csv", "item,a,b\n1,x,y\n1,z,z\n2,x,x\n");
        assertThat(rows(table, List.of("gather who, label from a, b", "first by item, who"), "item", "who", "label"))
                .containsExactly("1|a|x", "1|b|y", "2|a|x", "2|b|x");
    }

    @Test
    void rowsOfAGroupAreSummedExactlyAndPairedByName() throws IOException {
        Path table = file("s.csv", "seg,sys,w,t\n1,b,0.1,first\n1,b,0.2,last\n1,a,0.3,one\n");
        List<String> steps =
                List.of("last t by seg, sys", "sum w by seg, sys", "pairs sys by seg", "set same = w_1 = w_2");
        assertThat(rows(table, steps, "seg", "sys_1", "sys_2", "w_1", "same", "t_2"))
                .containsExactly("1|a|b|0.3|true|last");
    }

    @Test
    void columnsOfAnotherFileJoinByKeyAndAMissingPartnerIsRefused() throws IOException {
        file("truth.tsv", "id\tgold\n1\tyes\n");
        Path good = file("l.csv", "item,label\n1,no\n");
        List<String> steps = List.of("join truth.tsv by item = id take truth = gold");
        assertThat(rows(good, steps, "label", "truth")).containsExactly("no|yes");
        Path bad = file("m.csv", "item,label\n1,no\n2,no\n");
        assertThatThrownBy(() -> rows(bad, steps, "truth"))
                .isInstanceOf(BadTableException.class)
                .hasMessage("m.csv, line 3 does not fit the recipe: \"truth.tsv\" has no row for 2.");
    }

    @Test
    void shortRowsAreFilledWithNothing() throws IOException {
        Path table = file("r.tsv", "a\tb\tnote\n1\t\"x\n2\ty\tz\n");
        assertThat(rows(table, List.of("lines tab"), "a", "b", "note")).containsExactly("1|\"x|", "2|y|z");
    }

    @Test
    void onlyWantedColumnsAreRead() throws IOException {
        Path table = file("c.csv", "x\nwrong\n");
        assertThat(rows(table, List.of("set unused = x + 1", "set used = 'u'"), "used"))
                .containsExactly("u");
    }

    @Test
    void oneFileInATarArchiveIsReadAndSeveralAreRefused() throws IOException {
        Path one = folder.resolve("one.csv.tar.gz");
        Files.write(one, gzip(tar("a.csv", "x,y\n1,2\n")));
        assertThat(rows(one, List.of(), "y", Recipe.FILE)).containsExactly("2|one.csv.tar.gz");
        Path two = folder.resolve("two.csv.tar.gz");
        Files.write(two, gzip(tar("a.csv", "x,y\n1,2\n") + tar("b.csv", "x,y\n3,4\n")));
        assertThatThrownBy(() -> rows(two, List.of(), "y"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("several files");
    }

    /** An archive's member: a block of head, then the text filled up to a block. */
    private static String tar(String name, String text) {
        StringBuilder head = new StringBuilder("\0".repeat(512));
        head.replace(0, name.length(), name);
        head.replace(124, 135, String.format("%011o", text.length()));
        head.replace(156, 157, "0");
        head.replace(257, 262, "ustar");
        return head + text + "\0".repeat(512 - text.length());
    }

    private static byte[] gzip(String bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes.getBytes(StandardCharsets.ISO_8859_1));
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "frobnicate x",
                "set x = ",
                "set x = (1",
                "set x = 1 +",
                "set x = nosuch(1)",
                "where x = 'open",
                "match (unclosed",
                "lines many",
                "join a.csv by x",
                "pairs x"
            })
    void whatIsNoStepIsRefusedInOneSentence(String step) {
        assertThatThrownBy(() -> Recipe.of(List.of(step)))
                .isInstanceOf(RecipeException.class)
                .hasMessageStartingWith("The step \"" + step.strip())
                .hasMessageEndingWith(".");
    }

    @Test
    void aSourceStandsFirstAndAMisspeltColumnIsNamed() throws IOException {
        assertThatThrownBy(() -> Recipe.of(List.of("set x = 1", "each a.*b"))).hasMessageContaining("stands first");
        Path table = file("d.csv", "x\n1\n");
        assertThatThrownBy(() -> rows(table, List.of("set z = y + 1"), "z"))
                .isInstanceOf(BadTableException.class)
                .hasMessageContaining("no column \"y\"");
        assertThatThrownBy(() -> rows(table, List.of("where x"), "x"))
                .hasMessage("d.csv, line 2 does not fit the recipe: \"1\" is neither true nor false.");
    }
}
