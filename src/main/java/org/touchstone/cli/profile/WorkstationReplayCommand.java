package org.touchstone.cli.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.touchstone.cli.FactsOption;
import org.touchstone.cli.PassphraseFile;
import org.touchstone.cli.Writes;
import org.touchstone.refusal.KnownFile;
import org.touchstone.wiring.ChosenFile;
import org.touchstone.wiring.WorkstationWiring;
import org.touchstone.workstation.packs.Consent;
import org.touchstone.workstation.profile.OpenProfile;
import org.touchstone.workstation.profile.ProfileException;
import org.touchstone.workstation.profile.Profiles;
import org.touchstone.workstation.replay.Duplicates;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Replays the recorded decisions of one annotator through the session that the screens use, and exports a signed
 * bundle.
 */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Replay recorded decisions of one annotator and export a signed bundle.",
        footer = {
            "",
            "Decisions name responses by the pack's ids (decisions-v1.md); \"pack build --judgments-out\"",
            "writes them. Invalid lines are reported with file, line and reason; the replay continues, and the",
            "command exits with 1."
        })
public final class WorkstationReplayCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--pack", paramLabel = "P", required = true, description = "Pack whose items were judged.")
    private Path pack;

    @Writes(Writes.What.ITS_OWN)
    @Option(
            names = "--profile",
            paramLabel = "DIR",
            required = true,
            description = "Folder of the profile; created" + " if absent.")
    private Path profile;

    @Option(
            names = "--passphrase-file",
            paramLabel = "F",
            required = true,
            description = "File whose first line is the passphrase.")
    private Path passphraseFile;

    @Option(names = "--judgments", paramLabel = "J.jsonl", required = true, description = "The decisions.")
    private Path judgments;

    @Writes(Writes.What.FILE)
    @Option(names = "--out", paramLabel = "B.tsbundle", required = true, description = "Bundle to create.")
    private Path out;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "Display name for a new profile. Default: the name of the decisions file.")
    private @Nullable String name;

    @Option(
            names = "--duplicates",
            paramLabel = "WHAT",
            description = "How a second decision on an item is treated: keep-first (default) or revise.",
            converter = DuplicatesConverter.class)
    private Duplicates duplicates = Duplicates.KEEP_FIRST;

    @Mixin
    private TrustOption trust;

    @Mixin
    private FactsOption json;

    private final Supplier<Profiles> profiles;

    /** Uses the product's profiles. */
    WorkstationReplayCommand() {
        this(WorkstationWiring::profiles);
    }

    /**
     * @param profiles called when the command runs, so that starting another command does not wait for it
     */
    public WorkstationReplayCommand(Supplier<Profiles> profiles) {
        this.profiles = profiles;
    }

    @Override
    public Integer call() throws Exception {
        for (Path needed : new Path[] {pack, judgments, passphraseFile}) {
            if (!Files.isReadable(needed)) {
                throw new NoSuchFileException(needed.toString());
            }
        }
        ChosenFile.require(judgments, KnownFile.DECISIONS);
        ChosenFile.require(pack, KnownFile.PACK);
        Consent consent = trust.consent();
        var err = spec.commandLine().getErr();
        try (OpenProfile open = open()) {
            ReplayRun.Result result = new ReplayRun(pack, consent, judgments, out, duplicates).run(open, err);
            json.print(spec.commandLine().getOut(), result.facts());
            int refused = result.report().refused().size();
            if (refused > 0) {
                err.println(refused == 1 ? "One line was refused." : refused + " lines were refused.");
                return 1;
            }
            return 0;
        }
    }

    private OpenProfile open() throws IOException, ProfileException {
        Profiles all = profiles.get();
        return all.exists(profile)
                ? all.open(profile, PassphraseFile.read(passphraseFile))
                : all.create(
                        profile, name == null ? baseName(judgments) : name, PassphraseFile.readNew(passphraseFile));
    }

    private static String baseName(Path file) {
        String whole = String.valueOf(file.getFileName());
        int dot = whole.lastIndexOf('.');
        return dot <= 0 ? whole : whole.substring(0, dot);
    }
}
