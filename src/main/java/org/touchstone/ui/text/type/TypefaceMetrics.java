package org.touchstone.ui.text.type;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The coverage and glyph widths of a typeface, read from the font file itself (WOFF 1.0; OpenType {@code head},
 * {@code hhea}, {@code hmtx}, {@code cmap} formats 4 and 12). JavaFX offers neither, and measuring every word with it
 * would be slow and bound to one thread. Immutable.
 */
public final class TypefaceMetrics {
    private static final int HEAD = tag("head");
    private static final int HHEA = tag("hhea");
    private static final int HMTX = tag("hmtx");
    private static final int CMAP = tag("cmap");
    private static final Map<Typeface, TypefaceMetrics> READ = new EnumMap<>(Typeface.class);

    /** Advance width in 1/1000 em by code point; -1 if the typeface has no glyph. */
    private final float[][] pages = new float[0x1100][];

    private TypefaceMetrics() {}

    /** Returns the metrics of a typeface, read on the first call. Any thread. */
    public static TypefaceMetrics of(Typeface face) {
        synchronized (READ) {
            return READ.computeIfAbsent(face, TypefaceMetrics::read);
        }
    }

    /** Returns whether the typeface has a glyph for the character. */
    public boolean covers(int codePoint) {
        return advance(codePoint) >= 0;
    }

    /** Returns the advance width of the character in em, negative if there is no glyph. */
    float advance(int codePoint) {
        float[] page = pages[codePoint >> 8];
        return page == null ? -1 : page[codePoint & 0xFF];
    }

    private static TypefaceMetrics read(Typeface face) {
        TypefaceMetrics table = new TypefaceMetrics();
        if (!face.path().isEmpty()) {
            try (InputStream in = TypefaceMetrics.class.getResourceAsStream(face.path())) {
                if (in == null) {
                    throw new IllegalStateException("The typeface " + face.path() + " is missing");
                }
                table.fill(ByteBuffer.wrap(in.readAllBytes()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (DataFormatException e) {
                throw new IllegalStateException("The typeface " + face.path() + " is damaged", e);
            }
        }
        return table;
    }

    private static int tag(String name) {
        return ByteBuffer.wrap(name.getBytes(StandardCharsets.US_ASCII)).getInt();
    }

    private void fill(ByteBuffer woff) throws DataFormatException {
        Map<Integer, ByteBuffer> tables = new HashMap<>();
        int count = woff.getShort(12);
        for (int i = 0; i < count; i++) {
            int entry = 44 + 20 * i;
            int tag = woff.getInt(entry);
            if (tag == HEAD || tag == HHEA || tag == HMTX || tag == CMAP) {
                tables.put(tag, table(woff, entry));
            }
        }
        float unitsPerEm = need(tables, HEAD).getShort(18) & 0xFFFF;
        int metrics = need(tables, HHEA).getShort(34) & 0xFFFF;
        ByteBuffer widths = need(tables, HMTX);
        GlyphSink sink = (codePoint, glyph) ->
                put(codePoint, (widths.getShort(4 * Math.min(glyph, metrics - 1)) & 0xFFFF) / unitsPerEm);
        characters(need(tables, CMAP), sink);
    }

    private static ByteBuffer need(Map<Integer, ByteBuffer> tables, int tag) {
        ByteBuffer table = tables.get(tag);
        if (table == null) {
            throw new IllegalStateException("A typeface lacks a table");
        }
        return table;
    }

    private static ByteBuffer table(ByteBuffer woff, int entry) throws DataFormatException {
        int offset = woff.getInt(entry + 4);
        int packed = woff.getInt(entry + 8);
        int length = woff.getInt(entry + 12);
        if (packed == length) {
            return woff.slice(offset, length);
        }
        Inflater inflater = new Inflater();
        inflater.setInput(woff.slice(offset, packed));
        ByteArrayOutputStream out = new ByteArrayOutputStream(length);
        byte[] buffer = new byte[8192];
        while (!inflater.finished()) {
            int got = inflater.inflate(buffer);
            if (got == 0) {
                throw new DataFormatException("A table ends early");
            }
            out.write(buffer, 0, got);
        }
        inflater.end();
        return ByteBuffer.wrap(out.toByteArray());
    }

    private void put(int codePoint, float advance) {
        int page = codePoint >> 8;
        if (pages[page] == null) {
            pages[page] = new float[256];
            Arrays.fill(pages[page], -1);
        }
        pages[page][codePoint & 0xFF] = advance;
    }

    private interface GlyphSink {
        void glyph(int codePoint, int glyph);
    }

    private static void characters(ByteBuffer cmap, GlyphSink sink) {
        int tables = cmap.getShort(2);
        int basic = -1;
        int full = -1;
        for (int i = 0; i < tables; i++) {
            int offset = cmap.getInt(4 + 8 * i + 4);
            int format = cmap.getShort(offset);
            basic = format == 4 ? offset : basic;
            full = format == 12 ? offset : full;
        }
        if (full >= 0) {
            groups(cmap.slice(full, cmap.capacity() - full), sink);
        } else if (basic >= 0) {
            segments(cmap.slice(basic, cmap.capacity() - basic), sink);
        }
    }

    private static void groups(ByteBuffer table, GlyphSink sink) {
        int groups = table.getInt(12);
        for (int i = 0; i < groups; i++) {
            int first = table.getInt(16 + 12 * i);
            int last = table.getInt(20 + 12 * i);
            int glyph = table.getInt(24 + 12 * i);
            for (int c = first; c <= last; c++) {
                sink.glyph(c, glyph + c - first);
            }
        }
    }

    private static void segments(ByteBuffer table, GlyphSink sink) {
        int twice = table.getShort(6) & 0xFFFF;
        for (int i = 0; i < twice; i += 2) {
            int last = table.getShort(14 + i) & 0xFFFF;
            int first = table.getShort(16 + twice + i) & 0xFFFF;
            int delta = table.getShort(16 + 2 * twice + i);
            int rangeAt = 16 + 3 * twice + i;
            int range = table.getShort(rangeAt) & 0xFFFF;
            for (int c = first; c <= last && c != 0xFFFF; c++) {
                int glyph = range == 0 ? c : table.getShort(rangeAt + range + 2 * (c - first)) & 0xFFFF;
                if (glyph != 0) {
                    glyph = (glyph + delta) & 0xFFFF;
                }
                if (glyph != 0) {
                    sink.glyph(c, glyph);
                }
            }
        }
    }
}
