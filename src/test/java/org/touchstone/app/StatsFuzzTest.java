package org.touchstone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Every command of {@code stats} over tables and options in which something is wrong: whatever it is given, it ends, with
 * an answer or one sentence. The property {@code touchstone.stats.fuzz} names the rounds; more find more.
 */
class StatsFuzzTest {
    private static final int ROUNDS = Integer.getInteger("touchstone.stats.fuzz", 3);
    private static final long SEED = Long.getLong("touchstone.stats.fuzz.seed", 11);

    private static final List<String> ODD = List.of(
            "-1",
            "0",
            "-0",
            "1",
            "2",
            "9e307",
            "-9e307",
            "1e308",
            "4e-324",
            "1e-320",
            "NaN",
            "Infinity",
            "-Infinity",
            "",
            "NA",
            " ",
            "2147483647",
            "2147483648",
            "-2147483648",
            "9223372036854775807",
            "9223372036854775808",
            "99999999999999999999",
            "0.1",
            "0.5",
            "1.5",
            "0x10",
            "1_000",
            "\uFF11",
            "true",
            "yes",
            "tie",
            "A",
            "B",
            "\u00e9\u0301",
            "\uD83D\uDE00",
            "\u202Ereversed",
            "\u001b[31m",
            "\u0000",
            "a;b",
            "=1+1",
            "x".repeat(3000));

    /** Columns by their default names, with cells that make sense. */
    private static final Map<String, List<String>> COLUMNS = Map.ofEntries(
            Map.entry("item", List.of("i1", "i2", "i3", "i4", "i5", "i6")),
            Map.entry("annotator", List.of("ann", "bob", "cy")),
            Map.entry("label", List.of("A", "tie", "B")),
            Map.entry("value", List.of("1", "2.5", "3", "4")),
            Map.entry("side", List.of("left", "right")),
            Map.entry("start", List.of("0", "3", "10")),
            Map.entry("end", List.of("5", "12", "20")),
            Map.entry("length", List.of("100", "100", "100")),
            Map.entry("right", List.of("1", "0", "yes", "no")),
            Map.entry("disagreed", List.of("0", "1")),
            Map.entry("expected", List.of("0.1", "0.3")),
            Map.entry("early", List.of("1", "0")),
            Map.entry("late", List.of("1", "0")),
            Map.entry("confidence", List.of("0.5", "0.75", "1")),
            Map.entry("kind", List.of("legal", "medical", "code")),
            Map.entry("count", List.of("3", "7")),
            Map.entry("want", List.of("5", "5")),
            Map.entry("id", List.of("a", "b", "c")),
            Map.entry("text", List.of("the heir may sell", "the heir may not sell", "nothing alike here")),
            Map.entry("result", List.of("win", "tie", "loss", "first", "second")),
            Map.entry("baseline", List.of("90", "110")),
            Map.entry("seconds", List.of("30", "61.5")),
            Map.entry("median", List.of("40", "50")),
            Map.entry("words", List.of("200", "350")),
            Map.entry("arm", List.of("blinded", "plain")),
            Map.entry("first", List.of("m1", "m2", "m3")),
            Map.entry("second", List.of("m2", "m3", "m4")),
            Map.entry("p", List.of("0.01", "0.2", "0.9")));

    /** What is asked for as often as it is drawn; each would take its time without telling more. */
    private static final Map<String, String> FEW =
            Map.of("--resamples", "99", "--draws", "99", "--run-length", "50", "--most", "60");

    private final Random random = new Random(SEED);

    @TempDir
    Path temp;

    @Test
    void everyCommandEndsWithAnAnswerOrOneSentence() throws IOException {
        List<CommandSpec> commands = leaves(Objects.requireNonNull(
                        Main.commandLine().getSubcommands().get("stats")))
                .toList();
        assertThat(commands).hasSizeGreaterThan(30);
        for (CommandSpec command : commands) {
            for (int round = 0; round < ROUNDS; round++) {
                tryOnce(command);
            }
        }
    }

    private static Stream<CommandSpec> leaves(CommandLine command) {
        return command.getSubcommands().isEmpty()
                ? Stream.of(command.getCommandSpec())
                : command.getSubcommands().values().stream().distinct().flatMap(StatsFuzzTest::leaves);
    }

    private void tryOnce(CommandSpec command) throws IOException {
        List<String> arguments = arguments(command);
        CommandRun run;
        try {
            run = CommandRun.of(arguments.toArray(String[]::new));
        } catch (RuntimeException | Error e) {
            throw new AssertionError("thrown by " + arguments, e);
        }
        assertThat(run.code()).as("%s", arguments).isBetween(0, 2);
        if (run.code() == 0) {
            return;
        }
        assertThat(run.complained())
                .as("%s", arguments)
                .isNotBlank()
                .doesNotContain("went wrong", "TS-", "Exception", "\tat ", "\u001b", "\u202E");
        if (run.code() == 1) {
            assertThat(run.complained().strip().lines()).as("%s", arguments).hasSize(1);
        }
    }

    private List<String> arguments(CommandSpec command) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                command.qualifiedName().substring("touchstone stats ".length()).split(" ")));
        for (OptionSpec option : command.options()) {
            String name = option.longestName();
            boolean odd = random.nextInt(12) == 0;
            if (option.usageHelp()
                    || option.versionHelp()
                    || name.matches("--(svg|html|output|recipe|format|delimiter)")) {
                continue;
            }
            if (FEW.containsKey(name)) {
                arguments.add(name + "=" + (odd ? few() : FEW.get(name)));
            } else if (option.arity().max() == 0) {
                if (random.nextInt(5) == 0) {
                    arguments.add(name);
                }
            } else if (option.required() || odd || random.nextInt(10) == 0) {
                arguments.add(name + "=" + value(option.paramLabel(), odd));
            }
        }
        if (!command.positionalParameters().isEmpty()) {
            if (command.qualifiedName().endsWith("probe")) {
                arguments.addAll(List.of(one(List.of("retest", "flip", "rate", "choice", one(ODD))), one(ODD), "20"));
            } else {
                arguments.add(table().toString());
            }
        }
        return arguments;
    }

    /** Too many would be asked for by these. */
    private String few() {
        return one(ODD.stream().filter(o -> o.length() < 5 && !o.contains("e")).toList());
    }

    private String value(String label, boolean odd) {
        if (odd) {
            return label.equals("N") ? few() : one(ODD);
        }
        return switch (label) {
            case "COLUMN" -> one(List.copyOf(COLUMNS.keySet().stream().sorted().toList()));
            case "LABEL", "FIRST,TIE,SECOND", "WIN,TIE,LOSS" -> "A,tie,B";
            case "LABEL=NUMBER" -> "A=1,B=" + one(ODD);
            case "FIRST:SECOND" -> "first:second";
            case "STEP" ->
                "set x = " + one(List.of("item & label", "value + 1", "-value", "1 / 0", "(", "upper(item)"));
            case "N" -> one(List.of("1", "2", "5"));
            default -> one(List.of("0.1", "0.5", "0.9", "1", "2"));
        };
    }

    private Path table() throws IOException {
        List<String> names = COLUMNS.keySet().stream().sorted().toList();
        StringBuilder text = new StringBuilder(String.join(",", names)).append('\n');
        int rows = random.nextInt(25);
        int often = one(List.of(0, 3, 30, 300));
        for (int row = 0; row < rows; row++) {
            List<String> cells = new ArrayList<>();
            for (String name : names) {
                boolean odd = often > 0 && random.nextInt(often) == 0;
                cells.add(odd ? one(ODD) : one(Objects.requireNonNull(COLUMNS.get(name))));
            }
            text.append(String.join(",", cells)).append('\n');
        }
        Path file = Files.createTempFile(temp, "table", ".csv");
        Files.writeString(file, text);
        return file;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
