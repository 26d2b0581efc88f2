package org.touchstone.formats.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.formats.ImportSink;
import org.touchstone.formats.ImportedPair;
import org.touchstone.formats.ImportedRanking;
import org.touchstone.formats.ImportedRating;
import org.touchstone.refusal.RefusedRowException;
import org.touchstone.refusal.RowFinding;
import org.touchstone.refusal.RowPlace;
import org.touchstone.refusal.RowReason;
import org.touchstone.tables.Dialect;
import org.touchstone.tables.JsonValue;
import org.touchstone.tables.SourceFile;
import org.touchstone.tables.SourceFiles;

class RowsTest {
    @TempDir
    Path folder;

    private final List<Row> rows = new ArrayList<>();
    private final List<String> findings = new ArrayList<>();
    private final ImportSink sink = new ImportSink() {
        @Override
        public void pair(ImportedPair pair) {
            throw new AssertionError("rows make no pairs");
        }

        @Override
        public void ranking(ImportedRanking ranking) {
            throw new AssertionError("Rows are not read as rankings here");
        }

        @Override
        public void rating(ImportedRating rating) {
            throw new AssertionError("no importer is at work");
        }

        @Override
        public void finding(RowFinding finding) {
            findings.add(finding.reason().code() + "@" + finding.place().line() + "/"
                    + finding.place().index());
        }
    };

    private SourceFile file(byte[] bytes) throws IOException {
        Path path = folder.resolve("f");
        Files.write(path, bytes);
        return new SourceFile(path, "f");
    }

    private void json(String text) throws IOException {
        Rows.readJson(file(text.getBytes(StandardCharsets.UTF_8)), sink, rows::add);
    }

    private void csv(Dialect dialect, String text) throws IOException {
        Rows.readCsv(file(text.getBytes(StandardCharsets.UTF_8)), dialect, sink, rows::add);
    }

    private List<Map<String, JsonValue>> fields() {
        return rows.stream().map(r -> r.fields().byName()).toList();
    }

    private static Map<String, JsonValue> cells(String... pairs) {
        Map<String, JsonValue> cells = new java.util.LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            cells.put(pairs[i], new JsonValue.Text(pairs[i + 1]));
        }
        return cells;
    }

    @Test
    void badLinesAreNamedAndTheRestGoesOn() throws IOException {
        json("{\"a\":\"1\"}\n\n{oops\n[1]\r\n{\"a\":\"1\",\"a\":\"2\"}\n  \t\n{\"a\":\"3\"}");
        assertThat(fields()).containsExactly(cells("a", "1"), cells("a", "3"));
        assertThat(rows).extracting(Row::place).containsExactly(new RowPlace("f", 1, 0), new RowPlace("f", 7, 4));
        assertThat(findings).containsExactly("not-json@3/1", "not-an-object@4/2", "duplicate-key@5/3");
    }

    @Test
    void bytesThatAreNotUtf8SpoilTheirRowOnly() throws IOException {
        byte[] bytes = "{\"a\":\"x\"}\n{\"a\":\"?\"}\n{\"a\":\"y\"}\n".getBytes(StandardCharsets.UTF_8);
        bytes[16] = (byte) 0xc3;
        Rows.readJson(file(bytes), sink, rows::add);
        assertThat(fields()).containsExactly(cells("a", "x"), cells("a", "y"));
        assertThat(findings).containsExactly("not-utf8@2/1");
    }

    @Test
    void elementsOfAnArraySpoilTheirNeighboursNot() throws IOException {
        json("[ {\"a\":\"]},\\\"\"},\n{\"b\": tru},\n{\"a\":\"2\"} , 7 ]\n");
        assertThat(fields()).containsExactly(cells("a", "]},\""), cells("a", "2"));
        assertThat(findings).containsExactly("not-json@2/1", "not-an-object@3/3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{\"a\":\"1\"}", "[{\"a\":\"1\"},", "[{\"a\":\"1\"},{\"a\":\"2"})
    void anArrayThatIsCutOffSaysSo(String text) throws IOException {
        json(text);
        assertThat(findings).hasSize(1).allMatch(f -> f.startsWith("cut-off@1/"));
        assertThat(rows.size()).isLessThanOrEqualTo(1);
    }

    @Test
    void whatFollowsAnArrayIsNamed() throws IOException {
        json("[{\"a\":\"1\"}] {\"a\":\"2\"}");
        assertThat(fields()).containsExactly(cells("a", "1"));
        assertThat(findings).containsExactly("after-the-end@1/1");
    }

    @Test
    void emptyArraysAndFilesHoldNothing() throws IOException {
        json("");
        json(" \n");
        json("[ ]\n");
        assertThat(rows).isEmpty();
        assertThat(findings).isEmpty();
    }

    @Test
    void numbersKeepTheirSpelling() throws IOException {
        json("{\"id\":18446744073709551617,\"x\":1.50,\"y\":1E5,\"z\":-0}");
        assertThat(fields().get(0).values())
                .containsExactly(
                        new JsonValue.Numeral("18446744073709551617"),
                        new JsonValue.Numeral("1.50"),
                        new JsonValue.Numeral("1E5"),
                        new JsonValue.Numeral("-0"));
    }

    @Test
    void aByteOrderMarkIsSkippedAndUtf16IsRefused() throws IOException {
        json("\ufeff{\"a\":\"1\"}");
        assertThat(fields()).containsExactly(cells("a", "1"));
        Rows.readJson(file("{\"a\":\"1\"}".getBytes(StandardCharsets.UTF_16)), sink, rows::add);
        Rows.readJson(file("\ufeff{\"a\":\"1\"}".getBytes(StandardCharsets.UTF_16LE)), sink, rows::add);
        assertThat(findings).containsExactly("wrong-encoding@0/-1", "wrong-encoding@0/-1");
    }

    @Test
    void gzipIsToldByItsBytesAndItsCutIsNamed() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("{\"a\":\"1\"}\n{\"a\":\"2\"}\n".getBytes(StandardCharsets.UTF_8));
        }
        Rows.readJson(file(packed.toByteArray()), sink, rows::add);
        assertThat(fields()).containsExactly(cells("a", "1"), cells("a", "2"));
        rows.clear();
        Rows.readJson(file(java.util.Arrays.copyOf(packed.toByteArray(), packed.size() - 5)), sink, rows::add);
        assertThat(findings).hasSize(1).allMatch(f -> f.startsWith("unreadable@"));
    }

    @Test
    void depthIsLimited() throws IOException {
        json("{\"a\":" + "[".repeat(1_000_000) + "]".repeat(1_000_000) + "}\n{\"a\":\"1\"}");
        assertThat(findings).containsExactly("too-large@1/0");
        assertThat(fields()).containsExactly(cells("a", "1"));
    }

    @Test
    void rowsBeyondTheLimitAreNamedWithoutBeingHeld() throws IOException {
        ByteScanner scanner = new ByteScanner(
                new java.io.ByteArrayInputStream(("x".repeat(101) + "\nshort\n").getBytes(StandardCharsets.UTF_8)));
        LineSlicer slicer = new LineSlicer(scanner, 100);
        assertThat(java.util.Objects.requireNonNull(slicer.next()).problem()).isEqualTo(RowReason.TOO_LARGE);
        assertThat(java.util.Objects.requireNonNull(slicer.next()).bytes()).hasSize(5);
        assertThat(slicer.next()).isNull();
    }

    @Test
    void csvCellsKeepLineBreaksQuotesAndSpaces() throws IOException {
        csv(Dialect.CSV, "\ufeffid,text\r\n1,\"a \"\"b\"\"\r\nc, d\n\"\r\n 2 , e \n\n3,\"\"\n");
        assertThat(fields())
                .containsExactly(
                        cells("id", "1", "text", "a \"b\"\r\nc, d\n"),
                        cells("id", " 2 ", "text", " e "),
                        cells("id", "3", "text", ""));
        assertThat(rows).extracting(r -> r.place().line()).containsExactly(2L, 5L, 7L);
        assertThat(findings).isEmpty();
    }

    @Test
    void csvRecordsThatDoNotFitAreNamed() throws IOException {
        csv(Dialect.CSV, "id,text\n1\n2,a,b\n3,\"x\"y\n4,ok\n5,\"open\n6,swallowed\n");
        assertThat(fields()).containsExactly(cells("id", "4", "text", "ok"));
        assertThat(findings)
                .containsExactly("wrong-columns@2/0", "wrong-columns@3/1", "bad-quotes@4/2", "bad-quotes@6/4");
    }

    @Test
    void csvHeadersMustDiffer() throws IOException {
        csv(Dialect.CSV, "a,a\n1,2\n");
        assertThat(rows).isEmpty();
        assertThat(findings).containsExactly("bad-header@1/0");
    }

    @Test
    void csvWithoutQuotesTakesThemAsText() throws IOException {
        csv(new Dialect('\t', false), "id\ttext\n1\t\"a\n");
        assertThat(fields()).containsExactly(cells("id", "1", "text", "\"a"));
    }

    @Test
    void csvCarriageReturnsOutsideQuotesAreNotSwallowed() throws IOException {
        csv(Dialect.CSV, "id,text\n1,a\rb\n2,c\n");
        assertThat(fields()).containsExactly(cells("id", "2", "text", "c"));
        assertThat(findings).containsExactly("wrong-columns@2/0");
    }

    @Test
    void refusalsOfTheHandlerGetThePlaceOfTheRow() throws IOException {
        Rows.readJson(file("{}\n{\"a\":\"1\"}".getBytes(StandardCharsets.UTF_8)), sink, row -> {
            if (row.fields().byName().isEmpty()) {
                throw new RefusedRowException(RowReason.MISSING_FIELD, "a");
            }
            rows.add(row);
        });
        assertThat(findings).containsExactly("missing-field@1/0");
        assertThat(rows).hasSize(1);
    }

    @Test
    void filesAreNamedByTheShortestEndsThatDiffer() throws IOException {
        Path a = Files.createDirectories(folder.resolve("x/a")).resolve("d.json");
        Path b = Files.createDirectories(folder.resolve("x/b")).resolve("d.json");
        Files.writeString(a, "[]");
        Files.writeString(b, "[]");
        Files.writeString(folder.resolve("x/b/skip.txt"), "");
        assertThat(SourceFiles.find(List.of(folder.resolve("x")), n -> n.endsWith(".json")))
                .extracting(SourceFile::name)
                .containsExactly("a/d.json", "b/d.json");
        assertThat(SourceFiles.find(List.of(a), n -> false))
                .extracting(SourceFile::name)
                .containsExactly("d.json");
    }
}
