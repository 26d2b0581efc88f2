package org.touchstone.markdown;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.touchstone.testing.SharedData;

/** Hostile and ordinary texts, and what every reading of a text must keep. */
final class Sources {
    private static final Pattern EXAMPLE =
            Pattern.compile("^`{32} example[^\n]*\n(.*?)^\\.\n.*?^`{32}$", Pattern.MULTILINE | Pattern.DOTALL);

    private Sources() {}

    static List<String> specExamples() {
        try {
            List<String> all = new ArrayList<>();
            Matcher matcher = EXAMPLE.matcher(Files.readString(SharedData.path("data/stress/commonmark/spec.txt")));
            while (matcher.find()) {
                all.add(matcher.group(1).replace('\u2192', '\t'));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> naughtyStrings() {
        try {
            return Files.readAllLines(SharedData.path("data/stress/naughty-strings/blns.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All runs of a reading in source order, bullets included. */
    static List<Run> runs(List<Block> blocks) {
        List<Run> runs = new ArrayList<>();
        for (Block block : blocks) {
            Run bullet = block.frame().bullet();
            if (bullet != null) {
                runs.add(bullet);
            }
            if (block instanceof Block.Text text) {
                runs.addAll(text.runs());
            } else if (block instanceof Block.Table table) {
                table.rows().forEach(row -> row.forEach(runs::addAll));
            } else if (block instanceof Block.Rule rule) {
                runs.add(rule.source());
            }
        }
        return runs;
    }

    /** What is wrong with a reading of a source; empty when all is well. */
    static String complaint(String source, List<Block> blocks) {
        BitSet covered = new BitSet();
        int last = 0;
        for (Run run : runs(blocks)) {
            if (run.end() > source.length()) {
                return "a range past the end: " + run;
            }
            if (run.verbatim() && !source.substring(run.start(), run.end()).equals(run.text())) {
                return "not its source: " + run;
            }
            if (run.start() < last && run.verbatim()) {
                return "out of order: " + run;
            }
            last = Math.max(last, run.end());
            covered.set(run.start(), run.end());
        }
        for (int i = 0; i < source.length(); i++) {
            if (Character.isLetterOrDigit(source.charAt(i)) && !covered.get(i)) {
                return "lost at " + i + ": " + source.substring(Math.max(0, i - 10), Math.min(source.length(), i + 20));
            }
        }
        return "";
    }
}
