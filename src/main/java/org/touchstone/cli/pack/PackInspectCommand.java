package org.touchstone.cli.pack;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.touchstone.bundle.container.Trust;
import org.touchstone.bundle.pack.Pack;
import org.touchstone.bundle.pack.PackReader;
import org.touchstone.bundle.pack.PackTerms;
import org.touchstone.bundle.pack.PackVisitor;
import org.touchstone.cli.ContainerArguments;
import org.touchstone.cli.ContainerCommand;
import org.touchstone.crypto.KeyRefusedException;
import org.touchstone.domain.item.Item;
import org.touchstone.domain.study.Criterion;
import org.touchstone.refusal.RejectedException;
import org.touchstone.report.SafeText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Verifies a pack and shows what it contains. */
@Command(name = "inspect", description = "Verify a pack and show its contents.")
public final class PackInspectCommand extends ContainerCommand {
    @Option(names = "--items", description = "Print the items, one JSON object a line, instead of the facts.")
    private boolean items;

    @Override
    public void read(ContainerArguments arguments, PrintWriter out)
            throws IOException, RejectedException, KeyRefusedException {
        Trust trust = arguments.trust();
        Counts counts = new Counts();
        Pack pack = PackReader.read(arguments.file(), trust, counts);
        if (items) {
            PackReader.read(
                    arguments.file(),
                    Trust.only(pack.signer()),
                    (offset, line, item) -> out.println(SafeText.escaped(new String(line, StandardCharsets.UTF_8))));
            return;
        }
        arguments.print(out, facts(arguments, pack, counts));
    }

    private static Map<String, Object> facts(ContainerArguments arguments, Pack pack, Counts counts) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("digest", pack.digest());
        arguments.putSigner(facts, pack.signer());
        arguments.putReplaced(facts, pack.rotations());
        arguments.putNotRead(facts, pack.notRead());
        facts.put("study", pack.study().id().value());
        facts.put("title", pack.study().title());
        facts.put("studyVersion", pack.study().version());
        facts.put("guidelineVersion", pack.study().guidelineVersion());
        PackTerms terms = pack.terms();
        facts.put("recipient", terms.recipient());
        facts.put("createdAt", time(terms.createdAtMillis()));
        if (terms.expiresAtMillis() > 0) {
            facts.put("expiresAt", time(terms.expiresAtMillis()));
        }
        if (terms.leaseUntilMillis() > 0) {
            facts.put("leaseUntil", time(terms.leaseUntilMillis()));
        }
        facts.put(
                "criteria",
                pack.study().criteria().stream().map(Criterion::title).toList());
        facts.put("plainPerMille", pack.study().blinding().plainPerMille());
        facts.put("revealPerMille", pack.study().blinding().reveal().samplePerMille());
        facts.put("items", pack.items());
        facts.put("itemsOf", counts.kinds);
        facts.put("multiTurnItems", counts.multiTurn);
        facts.put("domains", counts.domains);
        facts.put("languages", counts.languages);
        facts.put("guidelinesCharacters", pack.guidelines().length());
        return facts;
    }

    private static final class Counts implements PackVisitor {
        private final Map<String, Long> kinds = new TreeMap<>();
        private final Map<String, Long> domains = new TreeMap<>();
        private final Map<String, Long> languages = new TreeMap<>();
        private long multiTurn;

        @Override
        public void item(long offset, byte[] line, Item item) throws IOException {
            kinds.merge(item.kind().several(), 1L, Long::sum);
            domains.merge(item.domain(), 1L, Long::sum);
            languages.merge(item.language(), 1L, Long::sum);
            multiTurn += item.isMultiTurn() ? 1 : 0;
        }
    }
}
