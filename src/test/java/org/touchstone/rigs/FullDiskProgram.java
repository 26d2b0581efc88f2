package org.touchstone.rigs;

import static org.touchstone.store.packs.Filling.judged;
import static org.touchstone.store.packs.Filling.key;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.touchstone.journal.JournalHead;
import org.touchstone.store.local.LocalStore;
import org.touchstone.store.sqlite.WeakStores;

/**
 * Opens a store on a disk that has not one byte left: the reserve makes room for the opening itself, all that was recorded is
 * read, the item on the screen is judged and exported, and once there is room everything is as before.
 */
final class FullDiskProgram {
    private FullDiskProgram() {}

    /** Takes the watched folder, the control file and a folder with the store to begin with. */
    public static void main(String[] args) throws IOException {
        try (Control control = new Control(args[1])) {
            Path here = Files.createDirectory(Path.of(args[0]).resolve("store"));
            Scratch.copy(Path.of(args[2]), here);
            List<String> before;
            try (LocalStore store = WeakStores.opener("FULL").open(here, WorkingProgram.KEY)) {
                before = Content.of(store);
            }
            control.order("!room 0");
            JournalHead head;
            try (LocalStore store = WeakStores.opener("FULL").open(here, WorkingProgram.KEY)) {
                Require.that(Content.of(store).equals(before), "all that was recorded is read");
                Require.that(store.shortage().isPresent(), "it is told that the disk is full");
                Require.that(Files.size(here.resolve("reserve")) == 0, "the reserve was given away");
                store.journal().append(judged(key("s", 0), "{\"the\":\"last\"}"));
                head = Workload.export(store, 1);
                control.order("!calm");
                store.upkeep().maintain();
                Require.that(store.shortage().isEmpty(), "there is room again");
            }
            try (LocalStore store = WeakStores.opener("FULL").open(here, WorkingProgram.KEY)) {
                Require.that(store.journal().head().equals(head), "judgment and bundle are recorded");
            }
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8).println("opened");
        }
    }
}
