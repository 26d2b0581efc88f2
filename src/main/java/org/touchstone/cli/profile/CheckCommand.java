package org.touchstone.cli.profile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.touchstone.cli.FactsOption;
import org.touchstone.cli.ProfileOptions;
import org.touchstone.cli.ProgressLine;
import org.touchstone.domain.work.CheckReport;
import org.touchstone.wiring.WorkstationWiring;
import org.touchstone.workstation.profile.OpenProfile;
import org.touchstone.workstation.profile.Profiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Verifies a whole profile. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Verify every journal entry, every item and every stored pack of a profile.",
        footer = {"", "Exits with 1 if any damage is found; each finding is one line."})
public final class CheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ProfileOptions profile;

    @Mixin
    private FactsOption json;

    private final Supplier<Profiles> profiles;

    /** Uses the product's profiles. */
    CheckCommand() {
        this(WorkstationWiring::profiles);
    }

    /**
     * @param profiles called when the command runs, so that starting another command does not wait for it
     */
    CheckCommand(Supplier<Profiles> profiles) {
        this.profiles = profiles;
    }

    @Override
    public Integer call() throws Exception {
        var err = spec.commandLine().getErr();
        CheckReport found;
        try (OpenProfile open = profile.open(profiles.get());
                ProgressLine progress = new ProgressLine("Checking", err)) {
            found = open.check(progress);
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("sound", found.isSound());
        facts.put("entries", found.entries());
        facts.put("items", found.items());
        facts.put("packBytes", found.packBytes());
        facts.put("problems", found.problems());
        facts.put("remarks", found.remarks());
        json.print(spec.commandLine().getOut(), facts);
        if (!found.isSound()) {
            err.println("The profile is damaged; keep this folder as it is and restore a snapshot.");
            return 1;
        }
        return 0;
    }
}
