package org.touchstone.store.sqlite.opening;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.touchstone.domain.study.StudyId;
import org.touchstone.journal.JournalHead;
import org.touchstone.journal.JournalLine;
import org.touchstone.journal.Link;
import org.touchstone.store.NewEntry;
import org.touchstone.store.local.LocalStore;
import org.touchstone.store.packs.Filling;

/** A program that judges as fast as it can and says what was acknowledged, until it is killed. */
final class CrashChild {
    static final int ITEMS = 500;

    private static final StudyId STUDY = Filling.key("s", 0).study();

    private CrashChild() {}

    /** How many judgments the control acknowledges before it commits them. */
    private static final int HASTE = 40;

    /** Judges without committing, so that a rig can show that it would notice; prints the same lines. */
    private static void hastily(LocalStore store, PrintStream out) {
        while (true) {
            List<NewEntry> entries = new ArrayList<>();
            JournalHead head = store.journal().head();
            JournalHead chain = store.journal().head(STUDY);
            for (int n = 0; n < HASTE; n++) {
                NewEntry entry = judgment((int) head.seq());
                chain = chain.after(JournalLine.CODEC.encode(entry.following(chain)));
                head = Link.after(head, STUDY, chain.hash());
                entries.add(entry);
                out.println(head.seq() + " " + head.hash() + " " + head.seq());
            }
            entries.forEach(store.journal()::append);
        }
    }

    private static NewEntry judgment(int n) {
        return Filling.judged(Filling.key("s", n % ITEMS), "{\"judgment\":" + n + ",\"rationale\":\"because\"}");
    }

    /** Takes the folder and whether to acknowledge before committing; prints one line {@code seq hash item} per acknowledged judgment. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.US_ASCII);
        LocalStore store = new SqliteStoreOpener(new SecureRandom()).open(Path.of(args[0]), new byte[32]);
        out.println("ready");
        if (Boolean.parseBoolean(args[1])) {
            hastily(store, out);
        }
        for (int n = (int) store.journal().head().seq(); ; n++) {
            int item = n % ITEMS;
            store.drafts().save(Filling.key("s", item), Filling.utf8("draft " + n));
            JournalHead head = store.journal().append(judgment(n));
            out.println(head.seq() + " " + head.hash() + " " + item);
            if (n % 40 == 39) {
                store.upkeep().maintain();
            }
        }
    }
}
