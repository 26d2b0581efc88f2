package org.touchstone.rigs;

import static org.touchstone.store.packs.Filling.facts;
import static org.touchstone.store.packs.Filling.importPack;
import static org.touchstone.store.packs.Filling.noted;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.touchstone.domain.study.StudyId;
import org.touchstone.journal.JournalKind;
import org.touchstone.store.StoreException;
import org.touchstone.store.local.LocalStore;
import org.touchstone.store.sqlite.WeakStores;
import org.touchstone.tasks.Progress;

/**
 * Takes packs in while the disk has less and less room for it: each either comes in or leaves nothing, also when it is the last
 * commit that finds none; then removes one on a disk that is full, which gives its room back.
 */
final class FullImportProgram {
    /** As many as can be taken out again in the log and the reserve that the weak stores hold, 320 KiB. */
    private static final int ITEMS = 800;

    private static final int STEP = 150_000;

    private FullImportProgram() {}

    /** Takes the watched folder, the control file and a folder with the store to begin with. */
    public static void main(String[] args) throws IOException {
        int failed = 0;
        int taken = 0;
        try (Control control = new Control(args[1])) {
            for (int room = 0; taken == 0; room += STEP) {
                Path here = Files.createDirectory(Path.of(args[0]).resolve("store" + room));
                Scratch.copy(Path.of(args[2]), here);
                if (comesIn(control, here, room)) {
                    taken++;
                } else {
                    failed++;
                }
            }
        }
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)
                .println(failed + " left nothing, " + taken + " came in");
    }

    private static boolean comesIn(Control control, Path here, int room) throws IOException {
        boolean came = true;
        List<String> files = segments(here);
        List<String> before;
        try (LocalStore store = WeakStores.opener("FULL").open(here, WorkingProgram.KEY)) {
            before = Content.of(store);
        }
        try (LocalStore store = WeakStores.opener("FULL").open(here, WorkingProgram.KEY)) {
            control.order("!room " + room);
            importPack(store, "t", 1, 0, ITEMS);
        } catch (StoreException e) {
            Require.that(
                    e.reason() == StoreException.Reason.DISK_FULL, room + " is told as a full disk: " + e.reason());
            came = false;
        } finally {
            control.order("!calm");
        }
        try (LocalStore store = WeakStores.opener("FULL").open(here, WorkingProgram.KEY)) {
            Require.that(store.upkeep().check(Progress.NONE).isSound(), room + " leaves a sound store");
            if (!came) {
                Require.that(Content.of(store).equals(before), room + " leaves what was there");
                Require.that(segments(here).equals(files), room + " leaves no file");
                return false;
            }
            store.upkeep().maintain();
            control.order("!room 0");
            store.packs().remove(List.of(facts("t", 1).digest()), noted(new StudyId("t"), JournalKind.PACK_REMOVED, 9));
            Require.that(segments(here).equals(files), "the file of the removed pack is gone");
            control.order("!calm");
        }
        return true;
    }

    private static List<String> segments(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("segments"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
