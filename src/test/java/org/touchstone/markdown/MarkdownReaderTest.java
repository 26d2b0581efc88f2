package org.touchstone.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class MarkdownReaderTest {
    private static final MarkdownReader READER = new MarkdownReader();

    private static void keepsEverything(List<String> sources) {
        List<String> complaints = new ArrayList<>();
        for (String source : sources) {
            String complaint = Sources.complaint(source, READER.read(source));
            if (!complaint.isEmpty()) {
                complaints.add(complaint + "\n--- in ---\n" + source);
            }
        }
        assertThat(complaints).isEmpty();
    }

    private static String shown(String source) {
        StringBuilder shown = new StringBuilder();
        Sources.runs(READER.read(source)).forEach(r -> shown.append(r.text()));
        return shown.toString();
    }

    private static Block.Text first(String source) {
        return (Block.Text) READER.read(source).get(0);
    }

    @Test
    void everySpecExampleIsReadAndNoLetterIsLost() {
        List<String> examples = Sources.specExamples();
        assertThat(examples).hasSizeGreaterThan(640);
        keepsEverything(examples);
    }

    @Test
    void everyTruncationOfEverySpecExampleIsReadAndNoLetterIsLost() {
        List<String> cuts = new ArrayList<>();
        for (String example : Sources.specExamples()) {
            for (int end = 0; end < example.length(); end++) {
                cuts.add(example.substring(0, end));
            }
        }
        keepsEverything(cuts);
    }

    @Test
    void naughtyStringsAreReadAndNoLetterIsLost() {
        keepsEverything(Sources.naughtyStrings());
        keepsEverything(List.of(String.join("\n", Sources.naughtyStrings())));
    }

    @Test
    void randomSyntaxIsReadAndNoLetterIsLost() {
        String[] tokens = {
            "*",
            "**",
            "_",
            "`",
            "```\n",
            "[",
            "](",
            ")",
            "![",
            "<",
            ">",
            "\n",
            "\n\n",
            "- ",
            "1. ",
            "> ",
            "# ",
            "|",
            "---\n",
            "a",
            "b c",
            "\\",
            "&amp;",
            "&#x41;",
            "$",
            "$$",
            "\\(",
            "\\)",
            "\\[\n",
            "\\]",
            "\t",
            "    ",
            "\r\n",
            "~~~ x\n",
            "\u202e",
            "\u200b",
            "\ud83d\ude00",
            "\ud83d",
            "\u0000",
            "e\u0301\u0301\u0301\u0301\u0301\u0301",
            "[a]: /x\n",
            "|-|-|\n"
        };
        SplittableRandom random = new SplittableRandom(20);
        List<String> sources = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            StringBuilder source = new StringBuilder();
            int length = random.nextInt(1, 25);
            for (int t = 0; t < length; t++) {
                source.append(tokens[random.nextInt(tokens.length)]);
            }
            sources.add(source.toString());
        }
        keepsEverything(sources);
    }

    @Test
    void blocksAreTheWhitelistedOnes() {
        List<Block> blocks = READER.read(
                "# H\n\ntext *e* **s** `c`\n\n- item\n\n> quote\n\n```py\ncode\n```\n\n---\n\n|a|b|\n|-|-|\n|1|2|\n");
        SoftAssertions softly = new SoftAssertions();
        softly.assertThat(((Block.Text) blocks.get(0)).kind()).isEqualTo(Block.Kind.HEADING);
        softly.assertThat(((Block.Text) blocks.get(1)).runs())
                .extracting(Run::text)
                .containsExactly("text ", "e", " ", "s", " ", "c");
        softly.assertThat(blocks.get(2).frame().levels()).containsExactly(BlockFrame.Level.ITEM);
        softly.assertThat(blocks.get(2).frame().bullet()).isEqualTo(Run.atomic("\u2022", 25, 26, Set.of()));
        softly.assertThat(blocks.get(3).frame().levels()).containsExactly(BlockFrame.Level.QUOTE);
        softly.assertThat(((Block.Text) blocks.get(4)).kind()).isEqualTo(Block.Kind.CODE);
        softly.assertThat(((Block.Text) blocks.get(4)).runs())
                .extracting(Run::text)
                .containsExactly("py", "\n", "code");
        softly.assertThat(blocks.get(5)).isInstanceOf(Block.Rule.class);
        softly.assertThat(((Block.Table) blocks.get(6)).rows()).hasSize(2);
        softly.assertAll();
    }

    @Test
    void offsetsPointAtTheSourceThroughEntitiesEscapesAndLineEnds() {
        String source = "a &amp; b \\* c\nd &copy; e";
        List<Run> runs = first(source).runs();
        assertThat(runs).extracting(Run::text).containsExactly("a ", "&", " b ", "* c", "\n", "d ", "\u00a9", " e");
        assertThat(runs).extracting(Run::start).containsExactly(0, 2, 7, 11, 14, 15, 17, 23);
    }

    @Test
    void linksAreInertAndShowTheirTargetImagesNameTheirHost() {
        assertThat(shown("see [here](https://x.example/a?b=c \"t\") now"))
                .isEqualTo("see here (https://x.example/a?b=c \"t\") now");
        assertThat(shown("![chart](https://evil.example/p.png)"))
                .isEqualTo("image from evil.examplechart (https://evil.example/p.png)");
        assertThat(shown("[ref][r]\n\n[r]: https://far.example")).startsWith("ref (https://far.example)");
    }

    @Test
    void htmlIsText() {
        assertThat(shown("<script>alert(1)</script>\n\nx <b onclick=y>z</b>"))
                .isEqualTo("<script>alert(1)</script>x <b onclick=y>z</b>");
    }

    @Test
    void formulasStayAsWritten_pricesStayText() {
        assertThat(shown("$a_1 * b_1 * c$ and \\(x_1*y*z\\) and \\[ \\frac{1}{2} \\]"))
                .isEqualTo("$a_1 * b_1 * c$ and \\(x_1*y*z\\) and \\[ \\frac{1}{2} \\]");
        assertThat(first("$a_1$").runs().get(0).is(RunStyle.MATH)).isTrue();
        assertThat(first("It costs $5 or $10.").runs()).hasSize(1);
        assertThat(READER.read("$$\na\n- b\n$$\nafter")).hasSize(2);
    }

    @Test
    void controlsInvisiblesAndPilesOfMarksBecomeChips() {
        assertThat(first("a\u202eb\u200bc\ufeffd\u0007e\u00adf").runs().stream().filter(r -> r.is(RunStyle.CHIP)))
                .extracting(Run::text)
                .containsExactly("U+202E", "U+200B", "U+FEFF", "U+0007", "U+00AD");
        Run pile = first("e" + "\u0301".repeat(30)).runs().get(1);
        assertThat(pile.text()).isEqualTo("+26 marks");
        assertThat(pile.end() - pile.start()).isEqualTo(26);
        assertThat(first("x\udb40\udc41\udb40\udc42y").runs().get(1).text()).isEqualTo("U+E0041 \u00d72");
    }

    @Test
    void joinersStayWhereScriptsAndEmojiNeedThem() {
        for (String kept : List.of(
                "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
                "\u0915\u094d\u200d\u0937",
                "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67",
                "\u2764\ufe0f",
                "1\ufe0f\u20e3",
                "\ud83c\udff4\udb40\udc67\udb40\udc62\udb40\udc65\udb40\udc6e\udb40\udc67\udb40\udc7f")) {
            assertThat(first(kept).runs()).noneMatch(r -> r.is(RunStyle.CHIP));
        }
        assertThat(first("ab\u200dcd").runs()).anyMatch(r -> r.is(RunStyle.CHIP));
    }

    @Test
    void nestingAndSizeAreBounded() {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (String bomb : List.of(
                    ">".repeat(20_000) + "x",
                    "- ".repeat(5_000) + "x",
                    "*a ".repeat(20_000),
                    "[".repeat(50_000) + "x",
                    "**x ".repeat(10_000) + "**".repeat(10_000),
                    "$".repeat(50_000),
                    "\\(".repeat(20_000),
                    "`".repeat(10_001) + "a" + "``".repeat(9_000),
                    "|a".repeat(2_000) + "|\n" + "|-".repeat(2_000) + "|\n",
                    "![".repeat(5_000) + "a" + "](b)".repeat(5_000))) {
                assertThat(READER.read(bomb)).isNotEmpty();
            }
        });
        READER.read("> ".repeat(100) + "x")
                .forEach(b -> assertThat(b.frame().levels()).hasSizeLessThanOrEqualTo(6));
    }
}
