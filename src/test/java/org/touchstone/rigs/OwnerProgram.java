package org.touchstone.rigs;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.touchstone.domain.work.CheckReport;
import org.touchstone.journal.JournalHead;
import org.touchstone.store.StoreException;
import org.touchstone.store.local.LocalStore;
import org.touchstone.store.packs.Filling;
import org.touchstone.store.sqlite.opening.SqliteStoreOpener;
import org.touchstone.tasks.Progress;
import org.touchstone.workstation.profile.CheapProfiles;
import org.touchstone.workstation.profile.OpenProfile;
import org.touchstone.workstation.profile.ProfileException;
import org.touchstone.workstation.profile.Profiles;

/**
 * A program that does to profiles what it is told, line by line, and answers each line with one: many runs of a rig need
 * two processes, but not two new ones each.
 */
final class OwnerProgram {
    static final int ITEMS = 40;

    private final CheapProfiles profiles = new CheapProfiles(new SqliteStoreOpener(new SecureRandom()));
    private Path folder = Path.of("");
    private Profiles.@Nullable Claim claim;
    private @Nullable OpenProfile open;
    private int judged;

    private OwnerProgram() {}

    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        OwnerProgram program = new OwnerProgram();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            out.println(program.answer(line));
        }
    }

    private String answer(String line) {
        try {
            return obey(line.split(" ", 2));
        } catch (ProfileException e) {
            return "refused " + e.reason() + ' ' + e.getMessage();
        } catch (StoreException e) {
            return "refused " + e.reason() + ' ' + e.getMessage();
        } catch (IOException | RuntimeException e) {
            return "failed " + e;
        }
    }

    private String obey(String[] order) throws ProfileException, IOException {
        switch (order[0]) {
            case "folder" -> folder = Path.of(order[1]);
            case "claim" -> claim = profiles.claim(folder);
            case "create" -> {
                open = profiles.create(folder);
                Filling.importPack(store(), "s", 1, 0, ITEMS);
            }
            case "open" -> {
                if (open == null) {
                    open = profiles.open(folder);
                }
            }
            case "judge" -> {
                return open == null ? "judged" : judge(Integer.parseInt(order[1]));
            }
            case "pause" -> pause();
            case "check" -> {
                return check();
            }
            case "close" -> close();
            case "leave" -> leave();
            // Whoever closes a handle of a file gives up all locks of the process on it.
            case "fumble" -> new RandomAccessFile(folder.resolve("store.db").toFile(), "r").close();
            default -> throw new IllegalArgumentException(order[0]);
        }
        return "done";
    }

    private LocalStore store() {
        return profiles.store();
    }

    private void pause() {
        if (open != null) {
            store().upkeep().look();
            store().upkeep().maintain();
        }
    }

    private String judge(int count) {
        StringBuilder told = new StringBuilder("judged");
        for (int n = 0; n < count; n++) {
            judged++;
            JournalHead head = store().journal()
                    .append(Filling.judged(Filling.key("s", judged % ITEMS), "{\"judgment\":" + judged + "}"));
            told.append(' ').append(head.seq()).append(' ').append(head.hash());
        }
        return told.toString();
    }

    private String check() {
        CheckReport report = store().upkeep().check(Progress.NONE);
        JournalHead head = store().journal().head();
        return (report.isSound() ? "sound " : "unsound " + report.problems() + ' ') + head.seq() + ' ' + head.hash();
    }

    private void close() {
        OpenProfile closing = open;
        open = null;
        if (closing != null) {
            closing.close();
        }
    }

    private void leave() throws IOException {
        close();
        Profiles.Claim leaving = claim;
        claim = null;
        if (leaving != null) {
            leaving.close();
        }
    }
}
