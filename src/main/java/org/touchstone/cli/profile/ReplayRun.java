package org.touchstone.cli.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.touchstone.cli.Terminal;
import org.touchstone.refusal.RejectedException;
import org.touchstone.report.SafeText;
import org.touchstone.tasks.Progress;
import org.touchstone.workstation.bundles.BundleExport;
import org.touchstone.workstation.packs.Consent;
import org.touchstone.workstation.packs.PackImport;
import org.touchstone.workstation.profile.OpenProfile;
import org.touchstone.workstation.replay.Duplicates;
import org.touchstone.workstation.replay.Replay;
import org.touchstone.workstation.replay.ReplayReport;
import org.touchstone.workstation.session.NotRecordedException;

/**
 * The work of {@code workstation replay} on an open profile: import, replay, export.
 *
 * @param pack the pack whose items were judged
 * @param consent whose signature on the pack is accepted
 * @param judgments the decisions, {@code decisions-v1}
 * @param out the bundle to write
 * @param duplicates how a second decision on an item is treated
 */
public record ReplayRun(Path pack, Consent consent, Path judgments, Path out, Duplicates duplicates) {
    private static final int STEP = 100;

    /**
     * The result of a replay.
     *
     * @param report of the replay
     * @param facts about the bundle
     */
    public record Result(ReplayReport report, Map<String, Object> facts) {}

    public Result run(OpenProfile profile, PrintWriter err)
            throws IOException, RejectedException, NotRecordedException {
        PackImport.Report taken = profile.packImport().importPack(pack, consent, progress(err, "items taken in"));
        ReplayReport report;
        try (InputStream in = Files.newInputStream(judgments)) {
            report = Replay.run(profile.session(), taken.study(), duplicates, in, progress(err, "decisions replayed"));
        }
        report.refused()
                .forEach(line -> err.println(
                        SafeText.escaped(judgments.getFileName() + ":" + line.line() + ": " + line.reason() + ".")));
        BundleExport.Summary bundle =
                profile.bundleExport().export(taken.study(), out, progress(err, "journal entries bundled"));
        return new Result(report, facts(profile, report, bundle));
    }

    private static Map<String, Object> facts(OpenProfile profile, ReplayReport report, BundleExport.Summary bundle) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("study", bundle.study().value());
        facts.put("annotator", profile.annotator().displayName());
        facts.put("annotatorKey", profile.annotator().keyId());
        facts.put("fingerprint", String.join(" ", profile.fingerprint()));
        facts.put("recorded", report.recorded());
        facts.put("revised", report.revised());
        facts.put("dropped", (long) report.dropped().size());
        facts.put(
                "droppedLines",
                report.dropped().stream().map(ReplayReport.Dropped::line).toList());
        facts.put("held", (long) report.held().size());
        facts.put("refused", (long) report.refused().size());
        report.lacking()
                .forEach((asked, count) -> facts.put(
                        "lacking." + asked.name().toLowerCase(Locale.ROOT).replace('_', '-'), count));
        facts.put("judgments", bundle.judgments());
        facts.put("sequence", bundle.bundleSequence());
        facts.put("digest", bundle.digest());
        return facts;
    }

    private static Progress progress(PrintWriter err, String unit) {
        if (!Terminal.isThere()) {
            return Progress.NONE;
        }
        return (done, total) -> {
            if (done % STEP == 0 && done > 0) {
                err.print("\r" + done + (total < 0 ? "" : " of " + total) + " " + unit + " ");
                err.flush();
            }
            return true;
        };
    }
}
