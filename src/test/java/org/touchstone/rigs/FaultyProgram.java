package org.touchstone.rigs;

import static org.touchstone.store.packs.Filling.judged;
import static org.touchstone.store.packs.Filling.key;
import static org.touchstone.store.packs.Filling.started;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.domain.work.CheckReport;
import org.touchstone.journal.JournalHead;
import org.touchstone.store.StoreException;
import org.touchstone.store.local.LocalStore;
import org.touchstone.store.local.StoreOpener;
import org.touchstone.store.sqlite.WeakStores;
import org.touchstone.tasks.Progress;

/**
 * Works through the same steps again and again, each time with a fault at another place, and looks at what the store says
 * while it is broken, and after the fault is gone. Ends with an error when anything is not as promised.
 */
final class FaultyProgram {
    private static final int STEPS = 60;
    private static final int MOST = 4000;
    private static final int ENOUGH = 4;

    private final Path folder;
    private final Control control;
    private final Path base;
    private final Expectation expected;
    private final long seed;
    private final StoreOpener opener;
    private int failed;
    private int notRecorded;
    private int thereAfterwards;
    private int inReserve;

    private FaultyProgram(Path folder, Control control, Path base, long seed, boolean deaf) {
        StoreOpener product = WeakStores.opener("FULL");
        this.opener = deaf ? new DeafStores(product) : product;
        this.folder = folder;
        this.control = control;
        this.base = base;
        this.seed = seed;
        this.expected = new Expectation(seed, STEPS);
    }

    /**
     * Takes the watched folder, the control file, a folder with the store to begin with, the seed, an order with {@code K}
     * for the place of the fault, the step by which K grows, whether the store is to be deaf.
     */
    public static void main(String[] args) throws IOException {
        try (Control control = new Control(args[1])) {
            FaultyProgram program = new FaultyProgram(
                    Path.of(args[0]),
                    control,
                    Path.of(args[2]),
                    Long.parseLong(args[3]),
                    Boolean.parseBoolean(args[6]));
            int runs = program.everywhere(args[4], Integer.parseInt(args[5]));
            PrintStream out = new PrintStream(
                    new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);
            out.println(runs + " runs, " + program.failed + " with a fault, " + program.notRecorded + " not recorded, "
                    + program.thereAfterwards + " whole after reopening, " + program.inReserve + " in reserve");
        }
    }

    /** Moves the fault until runs meet it no more. */
    private int everywhere(String order, int by) throws IOException {
        int runs = 0;
        int unmet = 0;
        for (int k = 1; k < MOST * by; k += by) {
            runs++;
            // A fault may strike what nobody is told of; only several runs without one are the end.
            unmet = run(order.replace("K", String.valueOf(k))) ? 0 : unmet + 1;
            if (unmet == ENOUGH) {
                return runs;
            }
        }
        throw new IllegalStateException("The fault never came to the end: " + order);
    }

    private boolean run(String order) throws IOException {
        Path here = Files.createDirectory(folder.resolve("store"));
        Scratch.copy(base, here);
        Workload workload = new Workload(seed);
        @Nullable LocalStore store = opener.open(here, WorkingProgram.KEY);
        control.order(order);
        int acknowledged = 0;
        boolean met = false;
        try {
            while (acknowledged < STEPS) {
                if (workload.step(store) == Workload.Next.RESTART) {
                    store.close();
                    store = null;
                    store = opener.open(here, WorkingProgram.KEY);
                }
                acknowledged++;
            }
        } catch (StoreException e) {
            met = true;
            failed++;
            requireRefusal(e, order);
            if (store != null
                    && store.shortage().isPresent()
                    && store.readOnly().isEmpty()) {
                requireExport(store, here, acknowledged, order);
                return true;
            }
            if (store != null) {
                requireReadable(store, workload, acknowledged, order);
            }
        }
        control.order("!calm");
        if (store != null) {
            store.close();
        }
        requireRecovery(here, acknowledged, order);
        Scratch.remove(here);
        return met;
    }

    /** The disk is full and the reserve was given away: what was judged can leave, and work goes on once there is room. */
    private void requireExport(LocalStore store, Path here, int acknowledged, String order) throws IOException {
        inReserve++;
        Require.that(Content.of(store).equals(expected.after(acknowledged)), order + ": all acknowledged is readable");
        JournalHead told = Workload.export(store, acknowledged);
        Require.that(store.journal().head().equals(told), order + ": the bundle is recorded");
        control.order("!calm");
        store.upkeep().maintain();
        Require.that(store.shortage().isEmpty(), order + ": there is room again");
        JournalHead head = store.journal().append(judged(key("s", 0), "{\"room\":\"again\"}"));
        Require.that(Files.size(here.resolve("reserve")) == WeakStores.RESERVE, order + ": the reserve is kept again");
        store.close();
        try (LocalStore again = opener.open(here, WorkingProgram.KEY)) {
            Require.that(again.journal().head().equals(head), order + ": goes on");
            CheckReport report = again.upkeep().check(Progress.NONE);
            Require.that(report.isSound(), order + ": " + report.problems());
        }
        Scratch.remove(here);
    }

    private static void requireRefusal(StoreException e, String order) {
        boolean right = e.reason() == StoreException.Reason.IO || e.reason() == StoreException.Reason.DISK_FULL;
        Require.that(right, order + " is told as what it is, not as " + e.reason());
        String sentence = String.valueOf(e.getMessage());
        Require.that(sentence.endsWith(".") && !sentence.contains("Exception"), "a sentence: " + sentence);
    }

    private void requireReadable(LocalStore store, Workload workload, int acknowledged, String order) {
        Require.that(Content.of(store).equals(expected.after(acknowledged)), order + ": all acknowledged is readable");
        if (!workload.isUpkeep()) {
            Require.that(store.readOnly().isPresent(), order + ": read-only after step " + acknowledged);
        }
        if (store.readOnly().isPresent()) {
            try {
                store.journal().append(started(1));
                throw new IllegalStateException("Nothing is recorded while the store is read-only");
            } catch (StoreException e) {
                Require.that(e.reason() == StoreException.Reason.READ_ONLY, "read-only, not " + e.reason());
            }
        }
    }

    private void requireRecovery(Path here, int acknowledged, String order) {
        JournalHead head;
        try (LocalStore store = opener.open(here, WorkingProgram.KEY)) {
            List<String> shown = Content.of(store);
            Require.that(expected.allows(shown, acknowledged), order + ": whole or not at all");
            if (acknowledged < STEPS) {
                boolean there = !shown.equals(expected.after(acknowledged));
                thereAfterwards += there ? 1 : 0;
                notRecorded += there ? 0 : 1;
            }
            CheckReport report = store.upkeep().check(Progress.NONE);
            Require.that(report.isSound(), order + ": " + report.problems());
            head = store.journal().append(started(2));
        }
        try (LocalStore store = opener.open(here, WorkingProgram.KEY)) {
            Require.that(store.journal().head().equals(head), order + ": goes on");
        }
    }
}
