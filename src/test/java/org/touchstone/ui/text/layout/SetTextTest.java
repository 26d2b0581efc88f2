package org.touchstone.ui.text.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.touchstone.domain.item.Role;
import org.touchstone.domain.item.Turn;
import org.touchstone.ui.text.Fx;
import org.touchstone.ui.text.type.TypeSize;
import org.touchstone.ui.text.type.Typeface;
import org.touchstone.ui.text.type.Widths;
import org.touchstone.ui.text.view.TextCursor;

class SetTextTest {
    private static final String PROSE =
            "The limitation period has run. Under section 195 BGB the regular period is three"
                    + " years; it began at the end of 2019 and ended on 31 December 2022.";
    private static final String RICH = """
            # Head

            A *b* **c** `d` & [e](https://f.example) \u05e9\u05dc\u05d5\u05dd end

            - one
            - two

            > quote

            ```x
            code line that is rather long and has to wrap somewhere
            ```

            |a|b|
            |-|-|
            |cell one|cell two which is longer|

            \ud83d\udc4d\ud83c\udffd done &amp; dusted
            """;

    @BeforeAll
    static void startScreen() {
        Fx.start();
    }

    private static List<Line> lines(TextLayout set) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; set.line(i) != null; i++) {
            lines.add(Objects.requireNonNull(set.line(i)));
        }
        return lines;
    }

    @Test
    void widthsAreThoseOfTheScreenLibrary() {
        for (String word : List.of(
                "limitation",
                "AVATAR To",
                "fi ffl office",
                "\u0395\u03bb\u03bb\u03b7\u03bd\u03b9\u03ba\u03ac",
                "\u0420\u0443\u0441\u0441\u043a\u0438\u0439",
                "caf\u00e9 \u2026\u2014\u201cx\u201d")) {
            for (Typeface face : List.of(
                    Typeface.SERIF,
                    Typeface.SERIF_BOLD,
                    Typeface.SERIF_ITALIC,
                    Typeface.SERIF_BOLD_ITALIC,
                    Typeface.SANS,
                    Typeface.MONO)) {
                Text node = new Text(word);
                node.setFont(face.font(16));
                assertThat(Widths.of(face, word, 0, word.length(), 16))
                        .as("%s in %s", word, face)
                        .isCloseTo(node.getLayoutBounds().getWidth(), within(0.05));
            }
        }
    }

    @Test
    void everyFaceIsTheBundledOne() {
        for (Typeface face : Typeface.values()) {
            if (face.isBundled()) {
                assertThat(face.font(16).getFamily()).startsWith("IBM Plex");
            }
        }
    }

    @Test
    void linesFitTheirWidthInEveryScriptAndSize() {
        String arabic = "\u0647\u0630\u0627 \u0646\u0635 \u0639\u0631\u0628\u064a \u0637\u0648\u064a\u0644 ".repeat(20);
        String thai =
                "\u0e20\u0e32\u0e29\u0e32\u0e44\u0e17\u0e22\u0e40\u0e1b\u0e47\u0e19\u0e20\u0e32\u0e29\u0e32\u0e17\u0e35\u0e48\u0e44\u0e21\u0e48\u0e21\u0e35\u0e0a\u0e48\u0e2d\u0e07\u0e27\u0e48\u0e32\u0e07"
                        .repeat(8);
        String japanese =
                "\u65e5\u672c\u8a9e\u306e\u6587\u7ae0\u306f\u5358\u8a9e\u306e\u9593\u306b\u7a7a\u767d\u304c\u306a\u3044\u3002"
                        .repeat(10);
        for (String source :
                List.of(PROSE.repeat(5), RICH, arabic, thai, japanese, "x".repeat(3000), "\u0301".repeat(500))) {
            for (int percent : new int[] {80, 100, 200}) {
                TypeSize size = new TypeSize(percent);
                double width = size.measure(34);
                for (Line line : lines(ReadingText.of(source).set(size, width))) {
                    for (GlyphRun piece : line.pieces()) {
                        assertThat(piece.x()).isGreaterThanOrEqualTo(-0.5);
                        assertThat(piece.right()).isLessThanOrEqualTo(width + 0.5);
                    }
                }
            }
        }
    }

    @Test
    void noCharacterIsLostWhateverTheGeometry() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 20; i++) {
            double width = random.nextInt(120, 900);
            BitSet shown = new BitSet();
            for (Line line : lines(ReadingText.of(RICH).set(new TypeSize(random.nextInt(80, 200)), width))) {
                line.pieces().forEach(p -> shown.set(p.start(), p.end()));
            }
            for (int c = 0; c < RICH.length(); c++) {
                if (Character.isLetterOrDigit(RICH.charAt(c))) {
                    assertThat(shown.get(c)).as("unit %d at width %f", c, width).isTrue();
                }
            }
        }
    }

    @Test
    void aPieceShowsItsSourceWhateverTheGeometry() {
        for (int width = 100; width < 900; width += 70) {
            for (Line line : lines(ReadingText.of(RICH).set(TypeSize.NORMAL, width))) {
                for (GlyphRun piece : line.pieces()) {
                    if (piece.verbatim()) {
                        assertThat(piece.text()).isEqualTo(RICH.substring(piece.start(), piece.end()));
                    }
                }
            }
        }
    }

    @Test
    void anOffsetIsFoundOnTheLineThatShowsIt() {
        for (double width : new double[] {150, 300, 600}) {
            TextLayout set = ReadingText.of(RICH).set(TypeSize.NORMAL, width);
            int at = RICH.indexOf("somewhere");
            Line line = Objects.requireNonNull(set.line(set.lineAt(0, at)));
            assertThat(line.start()).isLessThanOrEqualTo(at);
            assertThat(line.end()).isGreaterThan(at);
        }
    }

    @Test
    void linesAreWorkedOutNoFurtherThanAsked() {
        TextLayout set = ReadingText.of((PROSE + "\n\n").repeat(400)).set(TypeSize.NORMAL, 400);
        assertThat(set.count(5)).isEqualTo(5);
        assertThat(set.count()).isGreaterThan(1000);
    }

    @Test
    void rightToLeftParagraphsAreAlignedToTheRight() {
        Line line = lines(ReadingText.of("\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd")
                        .set(TypeSize.NORMAL, 400))
                .get(0);
        assertThat(line.edges().rtl()).isTrue();
        assertThat(line.pieces().get(line.pieces().size() - 1).right()).isCloseTo(400, within(0.5));
    }

    @Test
    void thaiAndJapaneseBreakWithoutSpaces() {
        String thai =
                "\u0e20\u0e32\u0e29\u0e32\u0e44\u0e17\u0e22\u0e40\u0e1b\u0e47\u0e19\u0e20\u0e32\u0e29\u0e32".repeat(6);
        List<Line> lines = lines(ReadingText.of(thai).set(TypeSize.NORMAL, 200));
        assertThat(lines).hasSizeGreaterThan(2);
        // never before a vowel sign or tone mark that belongs to the consonant before it
        lines.forEach(l ->
                assertThat(Character.getType(thai.charAt(l.start()))).isNotEqualTo((int) Character.NON_SPACING_MARK));
    }

    @Test
    void emojiSequencesAreOnePicture() {
        for (String one : List.of(
                "\ud83d\udc4d\ud83c\udffd",
                "\ud83d\udc69\u200d\ud83d\udc67",
                "\ud83c\udde9\ud83c\uddea",
                "1\ufe0f\u20e3",
                "\u2764\ufe0f")) {
            List<GlyphRun> pieces =
                    lines(ReadingText.of(one).set(TypeSize.NORMAL, 400)).get(0).pieces();
            assertThat(pieces).as(one).hasSize(1);
            assertThat(pieces.get(0).kind()).isEqualTo(GlyphRun.Kind.EMOJI);
            assertThat(pieces.get(0).end()).isEqualTo(one.length());
        }
        assertThat(lines(ReadingText.of("1 # \u00a9").set(TypeSize.NORMAL, 400))
                        .get(0)
                        .pieces())
                .noneMatch(p -> p.kind() == GlyphRun.Kind.EMOJI);
    }

    @Test
    void turnsCarryRoleMarksAndKeepTheirIndex() {
        List<Turn> turns = List.of(new Turn(Role.USER, "Why?"), new Turn(Role.ASSISTANT, "Because."));
        List<Line> lines = lines(ReadingText.of(turns, 3).set(TypeSize.NORMAL, 400));
        assertThat(lines).extracting(Line::words).containsExactly("Question", "Why?", "Answer", "Because.");
        assertThat(lines).extracting(Line::turn).containsExactly(3, 3, 4, 4);
    }

    @Test
    void anEmptyTextSaysSo() {
        assertThat(lines(ReadingText.of("  \n").set(TypeSize.NORMAL, 400)))
                .extracting(Line::words)
                .containsExactly("The text is empty.");
    }

    @Test
    void theCursorVisitsEveryCharacterOfAWordInOrder() {
        TextLayout set = ReadingText.of("ab &amp; cd").set(TypeSize.NORMAL, 400);
        List<Integer> visited = new ArrayList<>();
        TextCursor.Place place = new TextCursor.Place(0, 0);
        for (int i = 0; i < 8; i++) {
            visited.add(place.offset());
            place = TextCursor.moved(set, place, TextCursor.Step.CHARACTER, true);
        }
        // the entity is one step
        assertThat(visited).containsExactly(0, 1, 2, 3, 8, 9, 10, 11);
    }
}
