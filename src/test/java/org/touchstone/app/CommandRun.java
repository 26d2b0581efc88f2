package org.touchstone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One run of {@code stats} through the whole command tree, in this process. */
public record CommandRun(int code, String printed, String complained) {
    public static CommandRun of(String... args) {
        StringWriter printed = new StringWriter();
        StringWriter complained = new StringWriter();
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(printed, true));
        line.setErr(new PrintWriter(complained, true));
        List<String> all = new ArrayList<>(List.of("stats"));
        all.addAll(List.of(args));
        int code = line.execute(all.toArray(String[]::new));
        return new CommandRun(code, printed.toString(), complained.toString());
    }

    /** What a run that must succeed prints with {@code --json}. */
    public static JsonNode json(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.add("--json");
        CommandRun run = of(all.toArray(String[]::new));
        assertThat(run.code).as(String.join(" ", args) + ": " + run.complained).isZero();
        return JsonMapper.shared().readTree(run.printed);
    }
}
