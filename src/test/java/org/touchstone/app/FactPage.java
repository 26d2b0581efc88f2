package org.touchstone.app;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a page such as {@code facts.md} says: in each section commands, and under each which lines it reproduces. */
record FactPage(List<Section> sections) {
    private static final Pattern CLAIM = Pattern.compile("- `([^`]+)` → `([^`]+)`");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    /** A section; {@code name} begins the heading of its facts. */
    record Section(String name, List<Command> commands) {}

    /** A command line without its first two words. */
    record Command(List<String> args, List<Claim> claims) {}

    /** The line of the facts that begins with these words, and where its numbers are printed. */
    record Claim(String words, List<String> paths) {}

    static FactPage of(List<String> lines) {
        List<Section> sections = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("## ")) {
                sections.add(new Section(line.substring(3), new ArrayList<>()));
            } else if (line.startsWith("touchstone stats ")) {
                last(sections)
                        .commands()
                        .add(new Command(words(line.substring("touchstone stats ".length())), new ArrayList<>()));
            } else {
                Matcher claim = CLAIM.matcher(line);
                if (claim.matches()) {
                    last(last(sections).commands())
                            .claims()
                            .add(new Claim(
                                    claim.group(1), List.of(claim.group(2).split(", ", -1))));
                }
            }
        }
        return new FactPage(
                sections.stream().filter(s -> !s.commands().isEmpty()).toList());
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }

    private static List<String> words(String line) {
        return WORD.matcher(line)
                .results()
                .map(m -> m.group(1) != null ? m.group(1) : m.group(2))
                .toList();
    }
}
