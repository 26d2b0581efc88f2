package org.touchstone.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import org.touchstone.report.SafeText;
import picocli.CommandLine.Option;

/** Prints the facts of a command, one a line or as JSON. */
public final class FactsOption {
    @Option(names = "--json", description = "Print the facts as one line of JSON.")
    private boolean json;

    /** Returns whether JSON was asked for. */
    public boolean isAsked() {
        return json;
    }

    public void print(PrintWriter out, Map<String, Object> facts) {
        if (json) {
            out.println(SafeText.json(facts));
            return;
        }
        int width = facts.keySet().stream().mapToInt(String::length).max().orElse(0);
        facts.forEach((name, value) ->
                out.println(name + " ".repeat(width - name.length()) + "  " + SafeText.escaped(shown(value))));
    }

    private static String shown(Object value) {
        if (value instanceof List<?> list) {
            List<String> texts = list.stream().map(String::valueOf).toList();
            boolean sentences = texts.stream().allMatch(text -> text.endsWith("."));
            return String.join(sentences ? " " : ", ", texts);
        }
        return String.valueOf(value);
    }
}
