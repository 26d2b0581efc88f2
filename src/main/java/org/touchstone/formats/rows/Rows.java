package org.touchstone.formats.rows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.touchstone.formats.ImportSink;
import org.touchstone.refusal.RefusedRowException;
import org.touchstone.refusal.RowFinding;
import org.touchstone.refusal.RowPlace;
import org.touchstone.refusal.RowReason;
import org.touchstone.tables.Dialect;
import org.touchstone.tables.JsonValue;
import org.touchstone.tables.RowLimits;
import org.touchstone.tables.SourceFile;

/** Reads a file row by row, with one row in memory at a time. */
public final class Rows {
    private final SourceFile file;
    private final ImportSink sink;
    private long line = 1;
    private long index;

    private Rows(SourceFile file, ImportSink sink) {
        this.file = file;
        this.sink = sink;
    }

    /**
     * Reads JSON: one object per line, or one array of objects; the first character decides.
     *
     * @throws IOException if the handler or the sink fails; problems of the file become findings
     */
    public static void readJson(SourceFile file, ImportSink sink, RowHandler handler) throws IOException {
        new Rows(file, sink).read(null, handler);
    }

    /**
     * Reads CSV; the first record names the columns.
     *
     * @throws IOException if the handler or the sink fails; problems of the file become findings
     */
    public static void readCsv(SourceFile file, Dialect dialect, ImportSink sink, RowHandler handler)
            throws IOException {
        new Rows(file, sink).read(dialect, handler);
    }

    private void read(@Nullable Dialect dialect, RowHandler handler) throws IOException {
        InputStream in;
        try {
            in = file.open();
        } catch (RefusedRowException e) {
            sink.finding(e.at(RowPlace.ofFile(file.name())));
            return;
        } catch (IOException e) {
            sink.finding(unreadable(RowPlace.ofFile(file.name()), e));
            return;
        }
        try (in) {
            ByteScanner scanner = new ByteScanner(in);
            RowDecoder decoder = dialect == null ? new JsonRowDecoder() : new CsvRowDecoder(dialect);
            Slicer slicer = slicer(scanner, dialect);
            for (Slice slice = next(slicer, scanner); slice != null; slice = next(slicer, scanner)) {
                take(slice, decoder, handler);
                if (dialect != null && decoder.isLost()) {
                    return;
                }
            }
        }
    }

    private Slicer slicer(ByteScanner scanner, @Nullable Dialect dialect) throws IOException {
        if (dialect != null) {
            return new CsvSlicer(scanner, RowLimits.ROW_BYTES, dialect);
        }
        try {
            scanner.skipSpace();
            if (scanner.peek() == '[') {
                return new ArraySlicer(scanner, RowLimits.ROW_BYTES);
            }
        } catch (IOException e) {
            sink.finding(unreadable(RowPlace.ofFile(file.name()), e));
            return () -> null;
        }
        return new LineSlicer(scanner, RowLimits.ROW_BYTES);
    }

    /** A read error in the middle of a file, such as a truncated gzip stream, ends the file but not the import. */
    private @Nullable Slice next(Slicer slicer, ByteScanner scanner) throws IOException {
        try {
            line = scanner.line();
            return slicer.next();
        } catch (IOException e) {
            sink.finding(unreadable(new RowPlace(file.name(), line, index), e));
            return null;
        }
    }

    private void take(Slice slice, RowDecoder decoder, RowHandler handler) throws IOException {
        RowPlace place = new RowPlace(file.name(), slice.line(), index);
        try {
            if (slice.problem() != null) {
                throw new RefusedRowException(slice.problem(), "");
            }
            JsonValue.Fields fields = decoder.decode(decode(slice.bytes()));
            if (fields != null) {
                index++;
                handler.row(new Row(place, fields));
            }
        } catch (RefusedRowException e) {
            index = place.index() + 1;
            sink.finding(e.at(place));
        }
    }

    private static String decode(byte[] bytes) throws RefusedRowException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new RefusedRowException(RowReason.NOT_UTF8, "");
        }
    }

    private static RowFinding unreadable(RowPlace place, IOException e) {
        String said = e.getMessage();
        return new RowFinding(
                RowReason.UNREADABLE, place, said == null ? e.getClass().getSimpleName() : said);
    }
}
