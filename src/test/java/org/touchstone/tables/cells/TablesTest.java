package org.touchstone.tables.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.QuoteMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.tables.Dialect;
import org.touchstone.tables.SourceFile;
import org.touchstone.testing.SharedData;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TablesTest {
    private static final TableFormat BARE = new TableFormat(Dialect.CSV, false);

    @TempDir
    Path folder;

    private List<List<String>> read(String name, byte[] content, TableFormat format, String... columns)
            throws IOException {
        Path file = Files.write(folder.resolve(name), content);
        List<List<String>> rows = new ArrayList<>();
        long n = Tables.read(
                new SourceFile(file, name), format, List.of(columns), block -> addAll(rows, block, columns));
        assertThat(n).isEqualTo(rows.size());
        return rows;
    }

    private static void addAll(List<List<String>> rows, RowBlock block, String... columns) throws IOException {
        for (int i = 0; i < block.rows(); i++) {
            rows.add(row(block.row(i), columns));
        }
    }

    private static List<String> row(Cells cells, String... columns) throws IOException {
        List<String> row = new ArrayList<>();
        for (int i = 0; i < columns.length; i++) {
            row.add(cells.text(i));
        }
        return row;
    }

    private List<List<String>> read(String name, String content, String... columns) throws IOException {
        return read(name, content.getBytes(StandardCharsets.UTF_8), TableFormat.ofName(name), columns);
    }

    @Test
    void columnsAreFoundByNameInAnyOrder() throws IOException {
        assertThat(read("t.csv", "a,b,c\n1,2,3\n4,5,6\n", "c", "a"))
                .containsExactly(List.of("3", "1"), List.of("6", "4"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void everyLineEndEndsARow_andTheLastMayBeMissing(String end) throws IOException {
        assertThat(read("t.csv", "a,b" + end + "1,2" + end + end + "3," + end + ",4", "a", "b"))
                .containsExactly(List.of("1", "2"), List.of("3", ""), List.of("", "4"));
    }

    @Test
    void quotedCellsMayHoldAnything() throws IOException {
        assertThat(read(
                        "t.csv",
                        "a,\"b,x\"\r\n\"1\"\"2\",\"line\r\nline, \"\"\"\"\"\r\n\"\",plain\"mark\r\n",
                        "b,x",
                        "a"))
                .containsExactly(List.of("line\r\nline, \"\"", "1\"2"), List.of("plain\"mark", ""));
    }

    @Test
    void byteOrderMarkIsNoPartOfTheFirstName() throws IOException {
        assertThat(read("t.csv", "\uFEFFa,b\n1,2\n", "a")).containsExactly(List.of("1"));
        assertThat(read("t.jsonl", "\uFEFF{\"a\":1}\n", "a")).containsExactly(List.of("1"));
        assertThatThrownBy(() -> read("u.csv", "a\n1".getBytes(StandardCharsets.UTF_16), BARE, "1"))
                .hasMessage("u.csv is not in UTF-8: it begins like UTF-16; save it as UTF-8.");
    }

    @Test
    void columnsWithoutNamesAreNumbered() throws IOException {
        assertThat(read("t.csv", "x,y\nz,w".getBytes(StandardCharsets.UTF_8), BARE, "2"))
                .containsExactly(List.of("y"), List.of("w"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a,b~1,2~3|t.csv, line 3 has 1 cell instead of 2.",
                "a,b~1,2~3,4,5|t.csv, line 3 has 3 cells instead of 2.",
                "a,b~\"x~y\",2~3,\"4|t.csv, line 4 has a quotation mark that is never closed.",
                "a,b~\"x~y\"z,2|t.csv, line 3 goes on after a closing quotation mark; a mark inside a cell is doubled.",
                "x,b~1,2|'t.csv, line 1 has no column \"a\"; its columns are: x, b.'",
                "a,a,b~1,2,3|'t.csv, line 1 has more than one column \"a\"; its columns are: a, a, b.'"
            })
    void unsoundTablesAreRefusedInOneSentence(String content, String sentence) {
        assertThatThrownBy(() -> read("t.csv", content.replace('~', '\n'), "a", "b"))
                .isInstanceOf(BadTableException.class)
                .hasMessage(sentence);
    }

    @Test
    void emptyAndCutShortFilesAreRefused() throws IOException {
        assertThatThrownBy(() -> read("t.csv", "", "a")).hasMessage("t.csv is empty.");
        assertThatThrownBy(() -> read("t.jsonl", "\n", "a")).hasMessage("t.jsonl is empty.");
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
        }
        byte[] whole = zipped.toByteArray();
        assertThat(read("t.csv.gz", whole, TableFormat.ofName("t.csv.gz"), "b")).containsExactly(List.of("2"));
        assertThatThrownBy(() ->
                        read("t.csv.gz", Arrays.copyOf(whole, whole.length - 9), TableFormat.ofName("t.csv.gz"), "b"))
                .hasMessage("t.csv.gz is a gzip file that is damaged or cut short.");
    }

    @Test
    void malformedTextIsRefusedWhereItIsAskedFor() {
        byte[] bad = "a,b\n1,2\n1,\u00ff\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> read("t.csv", bad, TableFormat.ofName("t.csv"), "b"))
                .hasMessage("t.csv, line 3 is not valid UTF-8.");
    }

    @Test
    void everyTableThatCommonsCsvWritesIsReadAsCommonsCsvReadsIt() throws IOException {
        Random random = new Random(41);
        String[] pieces = {"", "a", "\"", ",", "\n", "\r\n", "\r", "é", "😀", " ", "\t", "x\"y", "long long cell"};
        for (int table = 0; table < 400; table++) {
            int width = 1 + random.nextInt(4);
            CSVFormat format = CSVFormat.RFC4180
                    .builder()
                    .setQuoteMode(random.nextBoolean() ? QuoteMode.ALL : QuoteMode.MINIMAL)
                    .setRecordSeparator(random.nextBoolean() ? "\n" : "\r\n")
                    .get();
            StringWriter text = new StringWriter();
            try (CSVPrinter printer = new CSVPrinter(text, format)) {
                for (int r = 0; r < 30; r++) {
                    List<String> row = new ArrayList<>();
                    for (int c = 0; c < width; c++) {
                        row.add("v" + pieces[random.nextInt(pieces.length)] + pieces[random.nextInt(pieces.length)]);
                    }
                    printer.printRecord(row);
                }
            }
            List<List<String>> theirs;
            try (var parser = CSVFormat.RFC4180.parse(new StringReader(text.toString()))) {
                theirs = parser.getRecords().stream().map(CSVRecord::toList).toList();
            }
            for (int buffer : new int[] {1, 7, 64, 1 << 16}) {
                assertThat(tiny(text.toString(), width, buffer)).isEqualTo(theirs);
            }
        }
    }

    /** Reads with a buffer so small that every row is met at its end. */
    private static List<List<String>> tiny(String text, int width, int buffer) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        String[] columns =
                Stream.iterate(1, i -> i + 1).limit(width).map(String::valueOf).toArray(String[]::new);
        DelimitedTable table = new DelimitedTable(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "t", Dialect.CSV, buffer);
        table.begin(false, List.of(columns));
        RowBlock block = new RowBlock("t", width);
        while (table.fill(block)) {
            addAll(rows, block, columns);
        }
        return rows;
    }

    @Test
    void rowsBeforeTheOneThatIsNotSoundHaveBeenTaken() throws IOException {
        StringBuilder text = new StringBuilder("a,b\n");
        for (int i = 0; i < 200_000; i++) {
            text.append(i).append(",x\n");
        }
        Path file = Files.writeString(folder.resolve("t.csv"), text + "200000\nlater,x\n");
        List<Integer> blocks = new ArrayList<>();
        assertThatThrownBy(() -> Tables.read(
                        new SourceFile(file, "t.csv"),
                        TableFormat.ofName("t.csv"),
                        List.of("a"),
                        block -> blocks.add(block.rows())))
                .isInstanceOf(BadTableException.class)
                .hasMessage("t.csv, line 200002 has 1 cell instead of 2.");
        assertThat(blocks.size()).isGreaterThan(1);
        assertThat(blocks.stream().mapToInt(n -> n).sum()).isEqualTo(200_000);
    }

    @Test
    void theTakersOwnFailureComesBeforeLaterOnes() throws IOException {
        String rows = "x,y\n".repeat(200_000);
        Path file = Files.writeString(folder.resolve("t.csv"), "a,b\n" + rows + "z\n");
        assertThatThrownBy(() ->
                        Tables.read(new SourceFile(file, "t.csv"), TableFormat.ofName("t.csv"), List.of("a"), block -> {
                            throw block.row(1).bad("is not wanted");
                        }))
                .hasMessage("t.csv, line 3 is not wanted.");
    }

    @Test
    void linesAreCountedThroughQuotedLineBreaks() throws IOException {
        List<Long> lines = new ArrayList<>();
        Path file = Files.writeString(folder.resolve("t.csv"), "a,b\n\n\"x\ny\r\nz\",1\n2,3\r\n\r\n4,5");
        Tables.read(
                new SourceFile(file, "t.csv"),
                TableFormat.ofName("t.csv"),
                List.of("a"),
                block -> IntStream.range(0, block.rows()).mapToObj(block::line).forEach(lines::add));
        assertThat(lines).containsExactly(3L, 6L, 8L);
    }

    @Test
    void objectsGiveTheValuesAtTheirPaths() throws IOException {
        String lines =
                "{\"a\":\"x\",\"b\":{\"c\":[1,2.50]},\"skip\":{\"a\":9}}\n{\"b\":{\"c\":[true,null]},\"a\":null}\n";
        assertThat(read("t.jsonl", lines, "a", "b.c.1", "b.c.0"))
                .containsExactly(List.of("x", "2.50", "1"), List.of("", "", "true"));
        assertThat(read("t.json", "[{\"a\":1},\n{\"a\":\"é\\n\"}]", "a")).containsExactly(List.of("1"), List.of("é\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":1}~[2]|t.jsonl, line 2 is not a JSON object.",
                "{\"a\":1}~{\"a\":1,\"a\":2}|t.jsonl, line 2 gives \"a\" twice.",
                "{\"a\":{}}|t.jsonl, line 1 has an object or a list as \"a\".",
                "{\"b\":1}|t.jsonl has no field \"a\" in any row.",
                "{\"a\":1}~{\"a\":|t.jsonl, line 2 is not valid JSON: `",
                "{\"a\":\"\\ud800\"}|t.jsonl, line 1 `",
                "[{\"a\":1}~|t.jsonl, line `",
                "[{\"a\":1}]~{\"a\":1}|t.jsonl, line 2 goes on after an array."
            })
    void unsoundJsonIsRefusedInOneSentence(String content, String sentence) {
        assertThatThrownBy(() -> read("t.jsonl", content.replace('~', '\n'), "a"))
                .isInstanceOf(BadTableException.class)
                .message()
                .startsWith(sentence.replace("`", ""))
                .endsWith(".")
                .doesNotContain("\n");
    }

    @Test
    void hostileJsonIsReadOrRefused() throws IOException {
        Path suite = SharedData.path("data/stress/json-test-suite/test_parsing");
        int refused = 0;
        try (Stream<Path> files = Files.list(suite)) {
            for (Path file : files.sorted().toList()) {
                boolean bad = false;
                try {
                    Tables.read(
                            new SourceFile(file, "x.json"), TableFormat.ofName("x.json"), List.of("a"), block -> {});
                } catch (BadTableException e) {
                    bad = true;
                    refused++;
                }
                assertThat(bad || !String.valueOf(file.getFileName()).startsWith("n_"))
                        .as("%s", file)
                        .isTrue();
            }
        }
        assertThat(refused).isGreaterThan(250);
    }

    @Test
    void naughtyTextsComeThroughUnchanged() throws IOException {
        JsonNode array = new JsonMapper()
                .readTree(
                        SharedData.path("data/stress/naughty-strings/blns.json").toFile());
        List<String> texts = new ArrayList<>();
        array.forEach(node -> texts.add(node.asString()));
        StringWriter csv = new StringWriter();
        StringBuilder json = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(csv, CSVFormat.RFC4180)) {
            printer.printRecord("id", "text");
            for (String text : texts) {
                printer.printRecord(1, text);
                json.append("{\"text\":")
                        .append(new JsonMapper().writeValueAsString(text))
                        .append("}\n");
            }
        }
        assertThat(read("t.csv", csv.toString(), "text").stream().map(r -> r.get(0)))
                .isEqualTo(texts);
        assertThat(read("t.jsonl", json.toString(), "text").stream().map(r -> r.get(0)))
                .isEqualTo(texts);
    }
}
