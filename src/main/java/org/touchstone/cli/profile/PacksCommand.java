package org.touchstone.cli.profile;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.touchstone.cli.FactsOption;
import org.touchstone.cli.ProfileOptions;
import org.touchstone.refusal.PackRule;
import org.touchstone.refusal.RejectedException;
import org.touchstone.report.SafeText;
import org.touchstone.wiring.WorkstationWiring;
import org.touchstone.workstation.packs.HeldPacks;
import org.touchstone.workstation.packs.HeldPacks.HeldPack;
import org.touchstone.workstation.packs.HeldPacks.HeldStudy;
import org.touchstone.workstation.profile.OpenProfile;
import org.touchstone.workstation.profile.Profiles;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the packs of a profile and removes them. */
@Command(
        name = "packs",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "List the packs of a profile, or remove some.",
        footer = {
            "",
            "Removing deletes texts, and the items and drafts that were not judged. The journal, judgments and",
            "bundles stay, and the pack can be imported again. Packs of a study build on each other, so the",
            "newest is removed first. Without --yes the command only lists what would be removed."
        })
public final class PacksCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ProfileOptions profile;

    @ArgGroup
    private @Nullable Removal removal;

    /** What to remove. */
    static final class Removal {
        @Option(names = "--remove", paramLabel = "DIGEST", description = "The pack to remove.")
        private @Nullable String pack;

        @Option(names = "--remove-study", paramLabel = "ID", description = "The study of which all packs are removed.")
        private @Nullable String study;
    }

    @Option(names = "--yes", description = "Actually remove it.")
    private boolean yes;

    @Option(
            names = "--even-waiting",
            description = "Remove even if judgments have not been exported; they can then no longer be exported.")
    private boolean evenWaiting;

    @Mixin
    private FactsOption json;

    private final Supplier<Profiles> profiles;

    /** Uses the product's profiles. */
    PacksCommand() {
        this(WorkstationWiring::profiles);
    }

    /**
     * @param profiles called when the command runs, so that starting another command does not wait for it
     */
    PacksCommand(Supplier<Profiles> profiles) {
        this.profiles = profiles;
    }

    @Override
    public Integer call() throws Exception {
        try (OpenProfile open = profile.open(profiles.get())) {
            HeldPacks packs = open.heldPacks();
            Removal wanted = removal;
            if (wanted == null) {
                list(packs.studies());
                return 0;
            }
            return remove(packs, wanted);
        }
    }

    private int remove(HeldPacks packs, Removal wanted) throws RejectedException, IOException {
        HeldStudy study = packs.studies().stream()
                .filter(held -> held.study().value().equals(wanted.study)
                        || held.packs().stream().anyMatch(pack -> pack.digest().equals(wanted.pack)))
                .findFirst()
                .orElseThrow(() -> RejectedException.saying(PackRule.UNKNOWN, "There is no such pack or study."));
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("study", study.study().value());
        facts.put("removed", yes);
        facts.put(
                "bytes",
                wanted.pack == null
                        ? study.bytes()
                        : study.packs().stream()
                                .filter(pack -> pack.digest().equals(wanted.pack))
                                .mapToLong(HeldPack::bytes)
                                .sum());
        facts.put("unjudged", study.unjudged());
        facts.put("drafts", study.drafts());
        facts.put("judged", study.judged());
        facts.put("waiting", study.waiting());
        if (yes) {
            if (wanted.pack == null) {
                packs.removeStudy(study.study(), evenWaiting);
            } else {
                packs.removePack(wanted.pack, evenWaiting);
            }
        }
        json.print(spec.commandLine().getOut(), facts);
        if (!yes) {
            spec.commandLine().getErr().println("Nothing was removed; add --yes to remove it.");
            return 1;
        }
        return 0;
    }

    private void list(List<HeldStudy> studies) {
        PrintWriter out = spec.commandLine().getOut();
        if (json.isAsked()) {
            List<Object> rows = new ArrayList<>();
            studies.forEach(study -> study.packs().forEach(pack -> rows.add(row(study, pack))));
            json.print(out, Map.of("packs", rows));
            return;
        }
        for (HeldStudy study : studies) {
            out.println(SafeText.escaped(study.study() + "  " + study.title() + ", " + study.unjudged() + " to judge, "
                    + study.judged() + " judged, " + study.waiting() + " not exported"));
            for (HeldPack pack : study.packs()) {
                out.println("  " + pack.digest() + "  version " + pack.version() + ", " + pack.items() + " items, "
                        + pack.bytes() + " bytes, signed by " + pack.signerFingerprint() + ", "
                        + Instant.ofEpochMilli(pack.importedAtMillis()));
            }
        }
        if (studies.isEmpty()) {
            out.println("There is no pack.");
        }
    }

    private static Map<String, Object> row(HeldStudy study, HeldPack pack) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("study", study.study().value());
        row.put("title", study.title());
        row.put("studyVersion", (long) pack.version());
        row.put("digest", pack.digest());
        row.put("items", pack.items());
        row.put("bytes", pack.bytes());
        row.put("fingerprint", pack.signerFingerprint());
        row.put("importedAt", pack.importedAtMillis());
        row.put("unjudged", study.unjudged());
        row.put("drafts", study.drafts());
        row.put("judged", study.judged());
        row.put("waiting", study.waiting());
        return row;
    }
}
