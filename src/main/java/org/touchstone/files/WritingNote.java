package org.touchstone.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * A note of the folders in which a program is writing, so that the next start can delete what a killed program left
 * there. It holds paths only, is readable by its owner only, and is deleted when its program is done. Any thread.
 */
public final class WritingNote implements AutoCloseable {
    private static final long LONGEST = 1 << 20;
    /** Does not occur in any path. */
    private static final String SEPARATOR = "\0";

    private final UnfinishedFiles.Held held;

    private WritingNote(UnfinishedFiles.Held held) {
        this.held = held;
    }

    /**
     * Writes a note that exists until it is closed.
     *
     * @param notes the folder of this user's notes; created when absent
     * @param folders where the program is about to write
     */
    public static WritingNote of(Path notes, Collection<Path> folders) throws IOException {
        Folders.makeOwn(notes);
        WritingNote note = new WritingNote(UnfinishedFiles.file(notes, Access.OWNER));
        String text = folders.stream().map(f -> f.toAbsolutePath().toString()).collect(Collectors.joining(SEPARATOR));
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            note.held.channel().write(bytes);
        }
        return note;
    }

    /**
     * Deletes what killed programs left in the folders named by their notes, and the notes. Never fails.
     *
     * @param notes the folder of this user's notes, which may be absent
     * @return the number of files and folders deleted
     */
    public static int sweep(Path notes) {
        int[] removed = {0};
        if (Files.isDirectory(notes)) {
            UnfinishedFiles.sweep(notes, note -> removed[0] += follow(note));
        }
        return removed[0];
    }

    private static int follow(Path note) throws IOException {
        if (Files.size(note) > LONGEST) {
            return 0;
        }
        int removed = 0;
        for (String folder : new String(Files.readAllBytes(note), StandardCharsets.UTF_8).split(SEPARATOR, -1)) {
            Path path = folder.isEmpty() ? null : Path.of(folder);
            removed += path != null && path.isAbsolute() ? UnfinishedFiles.sweep(path) : 0;
        }
        return removed;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(held.path());
        held.letGo();
    }
}
