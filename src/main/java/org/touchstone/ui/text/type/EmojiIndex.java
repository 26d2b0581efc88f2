package org.touchstone.ui.text.type;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;

/**
 * The bundled emoji: which sequences of characters form one picture, and the picture. Sprite sheets are loaded when
 * first drawn and cached. Sequences may be found on any thread; pictures are loaded on the screen thread.
 */
public final class EmojiIndex {
    private static final String FOLDER = "/assets/emoji/";
    private static final int CELL = 66;
    private static final int PICTURE = 64;
    private static final int PRESENT_AS_TEXT = 0xFE0E;
    private static final int PRESENT_AS_EMOJI = 0xFE0F;

    /** A picture: its sprite sheet and the number of its cell. */
    public record Cell(int strip, int number) {
        public Rectangle2D within(int stripWidth) {
            int columns = Math.max(1, stripWidth / CELL);
            return new Rectangle2D(CELL * (number % columns) + 1.0, CELL * (number / columns) + 1.0, PICTURE, PICTURE);
        }
    }

    /** A sequence found in a text. */
    public record Match(Cell cell, int end) {}

    private final Map<String, Cell> cells = new HashMap<>();
    private final Set<Integer> firsts = new HashSet<>();
    private final Map<Integer, Image> strips = new HashMap<>();
    private int longest;

    private EmojiIndex() {
        try (InputStream in = EmojiIndex.class.getResourceAsStream(FOLDER + "index.txt")) {
            if (in == null) {
                throw new IllegalStateException("The emoji are missing");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Loaded {
        static final EmojiIndex ONE = new EmojiIndex();

        private Loaded() {}
    }

    public static EmojiIndex get() {
        return Loaded.ONE;
    }

    private void add(String line) {
        String[] parts = line.split("\t", -1);
        StringBuilder sequence = new StringBuilder();
        for (String hex : parts[0].split("-", -1)) {
            sequence.appendCodePoint(Integer.parseInt(hex, 16));
        }
        firsts.add(sequence.codePointAt(0));
        longest = Math.max(longest, sequence.length());
        cells.put(sequence.toString(), new Cell(Integer.parseInt(parts[1]), Integer.parseInt(parts[2])));
    }

    /**
     * Returns the longest emoji at an offset of a text. Characters that are text by default (digits, the copyright
     * sign, arrows) count only if the emoji selector follows.
     */
    public Optional<Match> at(String text, int start) {
        int first = text.codePointAt(start);
        if (!firsts.contains(first) || (first < 0x100 && !isKeycapOrSelector(text, start + 1))) {
            return Optional.empty();
        }
        int most = Math.min(text.length(), start + longest);
        for (int end = most; end > start; end--) {
            String candidate = text.substring(start, end);
            Cell cell = cells.get(candidate);
            if (cell != null && isDrawn(candidate, text, end)) {
                return Optional.of(new Match(cell, afterSelector(text, end)));
            }
        }
        return Optional.empty();
    }

    private static boolean isKeycapOrSelector(String text, int at) {
        return at < text.length() && (text.charAt(at) == PRESENT_AS_EMOJI || text.charAt(at) == 0x20E3);
    }

    private static boolean isDrawn(String candidate, String text, int end) {
        int first = candidate.codePointAt(0);
        boolean alone = candidate.length() == Character.charCount(first);
        if (!alone) {
            return true;
        }
        int next = end < text.length() ? text.codePointAt(end) : 0;
        if (next == PRESENT_AS_TEXT) {
            return first >= 0x1F000;
        }
        return first >= 0x1F000
                || next == PRESENT_AS_EMOJI
                || !Typeface.SERIF.covering(first, false).isBundled();
    }

    private static int afterSelector(String text, int end) {
        boolean selector =
                end < text.length() && (text.charAt(end) == PRESENT_AS_EMOJI || text.charAt(end) == PRESENT_AS_TEXT);
        return selector ? end + 1 : end;
    }

    /** Returns the sprite sheet that contains the picture. */
    public Image strip(Cell cell) {
        return strips.computeIfAbsent(cell.strip(), number -> {
            String path = String.format("%s%02d.png", FOLDER, number);
            try (InputStream in = EmojiIndex.class.getResourceAsStream(path)) {
                if (in == null) {
                    throw new IllegalStateException("The emoji strip " + path + " is missing");
                }
                return new Image(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
