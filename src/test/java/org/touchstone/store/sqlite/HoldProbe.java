package org.touchstone.store.sqlite;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.touchstone.store.StoreException;
import org.touchstone.store.sqlite.opening.SqliteStoreOpener;

/** Another program that tries to hold the store of a folder and tells how it went. */
final class HoldProbe {
    private HoldProbe() {}

    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        try (StoreFile file = StoreFile.claim(SqliteStoreOpener.file(Path.of(args[0])))) {
            file.alone(() -> out.println("FREE"));
        } catch (StoreException e) {
            out.println(e.reason() + " " + e.getMessage());
        }
    }

    /** What another program says. */
    static String asks(Path folder) throws IOException {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HoldProbe.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
