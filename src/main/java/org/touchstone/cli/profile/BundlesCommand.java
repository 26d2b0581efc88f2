package org.touchstone.cli.profile;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.touchstone.cli.FactsOption;
import org.touchstone.cli.OverwriteOption;
import org.touchstone.cli.ProfileOptions;
import org.touchstone.cli.ProgressLine;
import org.touchstone.cli.Writes;
import org.touchstone.domain.study.StudyId;
import org.touchstone.report.SafeText;
import org.touchstone.wiring.WorkstationWiring;
import org.touchstone.workstation.bundles.BundleDestination;
import org.touchstone.workstation.bundles.BundleExport;
import org.touchstone.workstation.bundles.BundleExport.Sent;
import org.touchstone.workstation.profile.OpenProfile;
import org.touchstone.workstation.profile.Profiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Lists the bundles exported from a profile, and rebuilds one of them. */
@Command(
        name = "bundles",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "List the bundles exported from a profile, or create one of them again.",
        footer = {
            "",
            "A bundle created again has exactly the contents and the digest of the first file; either of the two",
            "can be deleted. The profile does not change."
        })
public final class BundlesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ProfileOptions profile;

    @Option(names = "--again", paramLabel = "N", description = "Number of the bundle to create again; needs --out.")
    private @Nullable Long again;

    @Writes(Writes.What.FILE)
    @Option(names = "--out", paramLabel = "B.tsbundle", description = "File to create; needs --again.")
    private @Nullable Path out;

    @Option(
            names = "--study",
            paramLabel = "S",
            description = "Study of the bundle; needed only if bundles of several studies have been exported.")
    private @Nullable String study;

    @Mixin
    private OverwriteOption overwrite;

    @Mixin
    private FactsOption json;

    private final Supplier<Profiles> profiles;

    /** Uses the product's profiles. */
    BundlesCommand() {
        this(WorkstationWiring::profiles);
    }

    /**
     * @param profiles called when the command runs, so that starting another command does not wait for it
     */
    BundlesCommand(Supplier<Profiles> profiles) {
        this.profiles = profiles;
    }

    @Override
    public Integer call() throws Exception {
        if ((again == null) != (out == null)) {
            throw new ParameterException(spec.commandLine(), "--again and --out go together.");
        }
        try (OpenProfile open = profile.open(profiles.get())) {
            BundleExport bundles = open.bundleExport();
            if (again == null || out == null) {
                list(bundles.sent(), spec.commandLine().getOut());
            } else {
                make(bundles, again, new BundleDestination(out, overwrite.existing()));
            }
        }
        return 0;
    }

    private void make(BundleExport bundles, long number, BundleDestination to) throws IOException {
        BundleExport.Summary made;
        try (ProgressLine progress =
                new ProgressLine("Writing", spec.commandLine().getErr())) {
            made = bundles.again(study(bundles.sent(), study), number, to, progress);
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("study", made.study().value());
        facts.put("sequence", made.bundleSequence());
        facts.put("judgments", made.judgments());
        facts.put("digest", made.digest());
        facts.put("file", made.file().toString());
        json.print(spec.commandLine().getOut(), facts);
    }

    private static StudyId study(List<Sent> sent, @Nullable String named) throws IOException {
        List<StudyId> all = sent.stream().map(Sent::study).distinct().sorted().toList();
        if (named == null) {
            if (all.size() != 1) {
                throw new IOException(
                        all.isEmpty()
                                ? "No bundle has been exported from this profile yet."
                                : "Bundles of several studies have been exported; name one with --study.");
            }
            return all.get(0);
        }
        return all.stream()
                .filter(s -> s.value().equals(named))
                .findFirst()
                .orElseThrow(() -> new IOException("No bundle of a study \"" + named + "\" has left this profile."));
    }

    private void list(List<Sent> sent, PrintWriter out) {
        if (json.isAsked()) {
            out.println(SafeText.json(
                    Map.of("bundles", sent.stream().map(BundlesCommand::facts).toList())));
            return;
        }
        if (sent.isEmpty()) {
            out.println("No bundle has been exported from this profile yet.");
        }
        int width =
                sent.stream().mapToInt(s -> s.study().value().length()).max().orElse(0);
        for (Sent s : sent) {
            String study = s.study().value();
            out.println(study + " ".repeat(width - study.length()) + "  bundle " + s.sequence() + "  " + time(s) + "  "
                    + s.judgments() + (s.judgments() == 1 ? " judgment" : " judgments") + "  " + s.digest());
        }
    }

    private static String time(Sent sent) {
        return Instant.ofEpochMilli(sent.atMillis()).toString();
    }

    private static Map<String, Object> facts(Sent sent) {
        return new TreeMap<>(Map.of(
                "study", sent.study().value(),
                "title", sent.title(),
                "sequence", sent.sequence(),
                "judgments", sent.judgments(),
                "left", time(sent),
                "digest", sent.digest()));
    }
}
