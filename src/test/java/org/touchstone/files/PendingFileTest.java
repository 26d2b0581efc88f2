package org.touchstone.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PendingFileTest {
    private static final byte[] NEW = "new".getBytes(UTF_8);

    @TempDir
    Path folder;

    private List<String> names(Path where) throws IOException {
        try (Stream<Path> all = Files.list(where)) {
            return all.map(p -> String.valueOf(p.getFileName())).sorted().toList();
        }
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS));
    }

    private void requirePosix() {
        Assumptions.assumeTrue(Folders.isPosix(folder), "SKIPPED: this file system has no permissions");
    }

    @Test
    void appearsWhole_forItsOwnerOnly() throws Exception {
        Path target = folder.resolve("a.txt");
        try (PendingFile file = PendingFile.of(target, Access.OWNER, Existing.KEEP)) {
            file.stream().write(NEW);
            assertThat(target).doesNotExist();
            file.place();
        }
        assertThat(target).hasBinaryContent(NEW);
        assertThat(names(folder)).containsExactly("a.txt");
        requirePosix();
        assertThat(mode(target)).isEqualTo("rw-------");
    }

    @Test
    void isItsOwnersOnlyWhileItIsWritten() throws Exception {
        requirePosix();
        try (PendingFile file = PendingFile.of(folder.resolve("a.txt"), Access.OWNER, Existing.KEEP)) {
            file.stream().write(NEW);
            Path part = folder.resolve(names(folder).get(0));
            assertThat(mode(part)).isEqualTo("rw-------");
        }
    }

    @Test
    void leavesNothingWhenGivenUp() throws Exception {
        try (PendingFile file = PendingFile.of(folder.resolve("a.txt"), Access.OWNER, Existing.KEEP)) {
            file.stream().write(NEW);
        }
        assertThat(names(folder)).isEmpty();
    }

    @Test
    void keepsWhatWasThere_alsoWhenItAppearedMeanwhile() throws Exception {
        Path target = folder.resolve("a.txt");
        try (PendingFile file = PendingFile.of(target, Access.OWNER, Existing.KEEP)) {
            file.stream().write(NEW);
            Files.writeString(target, "mine");
            assertThatThrownBy(file::place).isInstanceOf(FileAlreadyExistsException.class);
        }
        assertThat(target).hasContent("mine");
        assertThatThrownBy(() -> PendingFile.of(target, Access.OWNER, Existing.KEEP))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(names(folder)).containsExactly("a.txt");
    }

    @Test
    void replacesALinkAndNotWhatItLeadsTo() throws Exception {
        Path victim = Files.writeString(folder.resolve("victim.txt"), "mine");
        Path target = Files.createSymbolicLink(folder.resolve("a.txt"), victim);
        PendingFile.write(target, Access.OWNER, Existing.REPLACE, NEW);
        assertThat(victim).hasContent("mine");
        assertThat(Files.isSymbolicLink(target)).isFalse();
        assertThat(target).hasBinaryContent(NEW);
    }

    @Test
    void aLinkThatLeadsNowhereIsKeptToo() throws Exception {
        Path target = Files.createSymbolicLink(folder.resolve("a.txt"), folder.resolve("nowhere"));
        assertThatThrownBy(() -> PendingFile.write(target, Access.OWNER, Existing.KEEP, NEW))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(names(folder)).containsExactly("a.txt");
    }

    @Test
    void aFolderAppearsWholeToo() throws Exception {
        Path target = folder.resolve("all");
        try (PendingFolder pending = PendingFolder.of(target)) {
            Files.writeString(pending.path().resolve("one"), "1");
            assertThat(target).doesNotExist();
            pending.place();
        }
        assertThat(names(folder)).containsExactly("all");
        assertThat(names(target)).containsExactly("one");
        requirePosix();
        assertThat(mode(target)).isEqualTo("rwx------");
    }

    @Test
    void aScratchFileHasNoName() throws Exception {
        requirePosix();
        try (Scratch scratch = Scratch.in(folder)) {
            scratch.channel().write(ByteBuffer.wrap(NEW));
            assertThat(names(folder)).isEmpty();
            scratch.channel().position(0);
            assertThat(Channels.newInputStream(scratch.channel()).readAllBytes())
                    .isEqualTo(NEW);
        }
    }

    @Test
    void sweepingLeavesAloneWhatThisProgramIsWriting() throws Exception {
        try (PendingFile file = PendingFile.of(folder.resolve("a.txt"), Access.OWNER, Existing.KEEP);
                PendingFolder pending = PendingFolder.of(folder.resolve("all"))) {
            assertThat(UnfinishedFiles.sweep(folder)).isZero();
            file.stream().write(NEW);
            file.place();
            pending.place();
        }
        assertThat(names(folder)).containsExactly("a.txt", "all");
    }

    @Test
    void sweepingLeavesAloneWhatSomebodyElseMade() throws Exception {
        Path victim = Files.writeString(folder.resolve("victim.txt"), "mine");
        Files.writeString(folder.resolve("a.tspack.part"), "mine");
        Files.writeString(folder.resolve(".touchstone-notes.part"), "mine");
        Files.createSymbolicLink(folder.resolve(".touchstone-12.part"), victim);
        Path full = Files.createDirectory(folder.resolve(".touchstone-13"));
        Files.writeString(full.resolve("file"), "mine");
        assertThat(UnfinishedFiles.sweep(folder)).isZero();
        assertThat(names(folder)).hasSize(5);
        assertThat(full.resolve("file")).hasContent("mine");
    }

    /** Writes as a command does until it is killed. */
    static final class Writing {
        private Writing() {}

        /** Begins a file and a folder, notes that, says that it has, and waits for the end of its input. */
        public static void main(String[] args) throws IOException {
            Path folder = Path.of(args[0]);
            WritingNote note = WritingNote.of(Path.of(args[1]), List.of(folder));
            PendingFile file = PendingFile.of(folder.resolve("a.txt"), Access.OWNER, Existing.KEEP);
            PendingFolder pending = PendingFolder.of(folder.resolve("all"));
            Scratch scratch = Scratch.in(folder);
            for (OutputStream out : List.of(file.stream(), Channels.newOutputStream(scratch.channel()))) {
                out.write("canary".getBytes(UTF_8));
            }
            Files.writeString(pending.path().resolve("one"), "canary");
            System.err.println("ready " + note.hashCode());
            while (System.in.read() >= 0) {}
        }
    }

    @Test
    void whatAKilledProgramLeftIsGoneAfterTheNextStart_andNothingBefore() throws Exception {
        Path where = Files.createDirectory(folder.resolve("where"));
        Path notes = folder.resolve("notes");
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writing.class.getName(),
                        where.toString(),
                        notes.toString())
                .start();
        try (BufferedReader says = child.errorReader(UTF_8)) {
            String line = says.readLine();
            while (line != null && !line.startsWith("ready")) {
                line = says.readLine();
            }
            assertThat(line).startsWith("ready");
            assertThat(WritingNote.sweep(notes)).as("it lives").isZero();
            assertThat(UnfinishedFiles.sweep(where)).as("it lives").isZero();
            assertThat(names(where)).hasSizeGreaterThanOrEqualTo(2);
        } finally {
            child.destroyForcibly().waitFor();
        }
        assertThat(WritingNote.sweep(notes)).isPositive();
        assertThat(names(where)).isEmpty();
        assertThat(names(notes)).isEmpty();
    }
}
