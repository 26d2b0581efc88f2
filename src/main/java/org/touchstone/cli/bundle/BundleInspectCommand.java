package org.touchstone.cli.bundle;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.touchstone.bundle.bundle.Bundle;
import org.touchstone.bundle.bundle.BundleFacts;
import org.touchstone.bundle.bundle.BundleReader;
import org.touchstone.bundle.bundle.BundleVisitor;
import org.touchstone.bundle.container.Trust;
import org.touchstone.cli.ContainerArguments;
import org.touchstone.cli.ContainerCommand;
import org.touchstone.crypto.KeyRefusedException;
import org.touchstone.domain.item.Scope;
import org.touchstone.domain.judgment.ComparisonDecision;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.domain.judgment.Preference;
import org.touchstone.domain.judgment.RatingDecision;
import org.touchstone.domain.presentation.Arm;
import org.touchstone.domain.presentation.DisplayFacts;
import org.touchstone.domain.presentation.Presentation;
import org.touchstone.journal.JournalEntry;
import org.touchstone.json.Fields;
import org.touchstone.refusal.RejectedException;
import org.touchstone.report.SafeText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows what a bundle holds, once it has been verified. */
@Command(name = "inspect", description = "Verify a bundle and show what it holds.")
public final class BundleInspectCommand extends ContainerCommand {
    @Option(names = "--judgments", description = "Print the judgments, one JSON object a line, instead of the facts.")
    private boolean judgments;

    @Override
    public void read(ContainerArguments arguments, PrintWriter out)
            throws IOException, RejectedException, KeyRefusedException {
        Trust trust = arguments.trust();
        Counts counts = new Counts();
        Bundle bundle = BundleReader.read(arguments.file(), trust, counts);
        if (judgments) {
            BundleReader.read(arguments.file(), Trust.only(bundle.signer()), new Lines(out));
            return;
        }
        arguments.print(out, facts(arguments, bundle, counts));
    }

    private static Map<String, Object> facts(ContainerArguments arguments, Bundle bundle, Counts counts) {
        Map<String, Object> facts = new LinkedHashMap<>();
        BundleFacts stated = bundle.facts();
        facts.put("digest", bundle.digest());
        arguments.putSigner(facts, bundle.signer());
        arguments.putNotRead(facts, bundle.notRead());
        facts.put("annotator", stated.annotator());
        facts.put("device", stated.device());
        facts.put("study", stated.study().value());
        facts.put("studyVersion", stated.studyVersion());
        facts.put("studyDigest", stated.studyDigest());
        facts.put("guidelinesDigest", stated.guidelinesDigest());
        facts.put("packDigest", stated.packDigest());
        facts.put("sequence", stated.sequence());
        facts.put("previous", stated.previous());
        facts.put("exportedAt", time(stated.exportedAtMillis()));
        facts.put("clockSuspect", stated.clockSuspect());
        facts.put("software", stated.software());
        facts.put("journalFirst", bundle.journal().first());
        facts.put("journalLast", bundle.journal().last());
        facts.put("journalHead", bundle.journal().head());
        facts.put("journalKinds", counts.kinds);
        facts.put("judgments", bundle.judgments());
        facts.put("judgmentsOf", counts.items);
        facts.put("merkleRoot", bundle.merkleRoot());
        facts.put("conversationTies", counts.ties);
        facts.put("bothBad", counts.bothBad);
        facts.put("overallRatings", counts.overall);
        facts.put("revisions", counts.revisions);
        facts.put("plainArm", counts.plain);
        facts.put("clockSuspectJudgments", counts.suspect);
        facts.put("grades", counts.grades);
        facts.put("withSkims", counts.skims);
        facts.put("skimmedThrough", counts.through);
        facts.put("unblinded", counts.unblinded);
        facts.put("unblindedBy", counts.unblindedBy);
        return facts;
    }

    private record Lines(PrintWriter out) implements BundleVisitor {
        @Override
        public void judgment(Judgment judgment, byte[] line) throws IOException {
            out.println(SafeText.escaped(new String(line, StandardCharsets.UTF_8)));
        }
    }

    private static final class Counts implements BundleVisitor {
        private final Map<String, Long> kinds = new TreeMap<>();
        private final Map<String, Long> items = new TreeMap<>();
        private final Map<String, Long> overall = new TreeMap<>();
        private long ties;
        private long bothBad;
        private long revisions;
        private long plain;
        private long suspect;
        private final Map<String, Long> grades = new TreeMap<>();
        private long skims;
        private long through;
        private long unblinded;
        private final Map<String, Long> unblindedBy = new TreeMap<>();

        @Override
        public void journal(JournalEntry entry, byte[] line) throws IOException {
            kinds.merge(entry.kind(), 1L, Long::sum);
        }

        @Override
        public void judgment(Judgment judgment, byte[] line) throws IOException {
            items.merge(judgment.kind().several(), 1L, Long::sum);
            if (judgment.decision() instanceof ComparisonDecision votes) {
                comparison(votes);
            }
            if (judgment.decision() instanceof RatingDecision rating) {
                rating.overall().ifPresent(given -> overall.merge(Integer.toString(given), 1L, Long::sum));
            }
            Presentation shown = judgment.presentation();
            revisions += judgment.supersedes() != null ? 1 : 0;
            plain += shown.arm() == Arm.PLAIN ? 1 : 0;
            suspect += judgment.timing().clockSuspect() ? 1 : 0;
            DisplayFacts display = shown.display();
            grades.merge(Fields.word(display.grade()), 1L, Long::sum);
            skims += display.panes().stream().anyMatch(pane -> pane.skims() > 0) ? 1 : 0;
            through += display.skimmedThrough() ? 1 : 0;
            unblinded += display.unblinded().isEmpty() ? 0 : 1;
            display.unblinded().forEach(by -> unblindedBy.merge(Fields.word(by), 1L, Long::sum));
        }

        private void comparison(ComparisonDecision votes) {
            Optional<Preference> whole = votes.blind().preference(Scope.CONVERSATION);
            ties += whole.filter(preference -> preference.strength() == 0).isPresent() ? 1 : 0;
            bothBad += votes.blind().bothBad() ? 1 : 0;
        }
    }
}
