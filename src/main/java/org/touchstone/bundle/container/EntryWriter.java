package org.touchstone.bundle.container;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.touchstone.bundle.Sha256;
import org.touchstone.bundle.zip.ZipSpool;

/** Content of one entry on its way into a container. */
public final class EntryWriter {
    private static final byte[] LINE_FEED = {'\n'};

    private final String name;
    private final ZipSpool spool;
    private final MessageDigest whole = Sha256.digest();
    private final MessageDigest part = Sha256.digest();
    private final List<String> chunks = new ArrayList<>();
    private int inChunk;

    EntryWriter(String name, Path temporary) {
        this.name = name;
        this.spool = new ZipSpool(temporary);
    }

    /** Takes more content. */
    public void write(byte[] bytes) throws IOException {
        spool.write(bytes, 0, bytes.length);
        whole.update(bytes);
        int at = 0;
        while (at < bytes.length) {
            int length = Math.min(bytes.length - at, ChunkList.CHUNK - inChunk);
            part.update(bytes, at, length);
            at += length;
            inChunk += length;
            if (inChunk == ChunkList.CHUNK) {
                endChunk();
            }
        }
    }

    /** Takes a line, which must hold no line feed, and ends it. */
    public void line(byte[] line) throws IOException {
        write(line);
        write(LINE_FEED);
    }

    private void endChunk() {
        chunks.add(HexFormat.of().formatHex(part.digest()));
        inChunk = 0;
    }

    /** Ends the content; called once. */
    Subject finish() {
        if (inChunk > 0) {
            endChunk();
        }
        return new Subject(name, HexFormat.of().formatHex(whole.digest()), spool.size());
    }

    String chunkLines() {
        StringBuilder lines = new StringBuilder();
        for (int n = 0; n < chunks.size(); n++) {
            lines.append(ChunkList.line(chunks.get(n), name, n));
        }
        return lines.toString();
    }

    ZipSpool spool() {
        return spool;
    }
}
