package org.touchstone.cli.pack;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.bundle.pack.KeyRotation;
import org.touchstone.bundle.pack.KeyRotations;
import org.touchstone.bundle.pack.PackTerms;
import org.touchstone.bundle.pack.PackWriter;
import org.touchstone.bundle.studykey.StudyKey;
import org.touchstone.bundle.studykey.StudyKeyWriter;
import org.touchstone.crypto.SigningKey;
import org.touchstone.crypto.VerifyKey;
import org.touchstone.domain.gold.Accepted;
import org.touchstone.domain.gold.Accepted.StrengthRange;
import org.touchstone.domain.gold.AnswerKind;
import org.touchstone.domain.gold.Gold;
import org.touchstone.domain.item.ItemKind;
import org.touchstone.domain.item.Scope;
import org.touchstone.domain.key.KeyedItem;
import org.touchstone.domain.study.StudyId;
import org.touchstone.files.Folders;
import org.touchstone.formats.packing.ImportCounts;
import org.touchstone.formats.packing.ItemCollector;
import org.touchstone.formats.packing.KeptFacts;
import org.touchstone.formats.packing.MadeItem;
import org.touchstone.formats.retest.PlacedItem;
import org.touchstone.formats.retest.RetestPlan;
import org.touchstone.formats.study.StudyFile;
import org.touchstone.json.CanonicalJson;
import org.touchstone.refusal.KnownFile;
import org.touchstone.refusal.RejectedException;
import org.touchstone.refusal.RowReason;
import org.touchstone.wiring.ChosenFile;

/** The work of {@code pack build}: import, blind, write. Leaves all of its files or none. */
final class PackBuild {
    private final SourceOptions source;
    private final PackOutputOptions output;
    private final Path study;
    private final @Nullable Path guidelines;

    PackBuild(SourceOptions source, PackOutputOptions output, Path study, @Nullable Path guidelines) {
        this.source = source;
        this.output = output;
        this.study = study;
        this.guidelines = guidelines;
    }

    /**
     * What it came to.
     *
     * @param counts of the import
     * @param facts about the pack; empty when none was made
     * @param problem why none was made, as a sentence; empty when one was
     */
    record Result(ImportCounts counts, Map<String, Object> facts, String problem) {
        void print(PrintWriter out, boolean json) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("items", counts.items());
            all.put("pairs", counts.pairs());
            all.put("decisions", counts.decisions());
            all.put("annotators", counts.annotators());
            all.put("rowsRefused", counts.of(RowReason.Kind.REFUSED));
            all.put("decisionsRefused", counts.of(RowReason.Kind.DECISION_REFUSED));
            all.put("notes", counts.of(RowReason.Kind.NOTE));
            all.putAll(facts);
            if (json) {
                Map<String, Object> reasons = new LinkedHashMap<>();
                counts.findings().forEach((reason, count) -> reasons.put(reason.code(), count));
                all.put("findings", reasons);
                out.println(new String(CanonicalJson.of(all), StandardCharsets.UTF_8));
                return;
            }
            all.forEach((name, value) -> out.printf("%-17s %s%n", name, value));
            counts.findings().forEach((reason, count) -> out.printf("  %-25s %d%n", reason.code(), count));
        }
    }

    Result run(FindingReport report, PrintWriter err) throws IOException, RejectedException {
        byte[] secret = output.secret() == null ? SecretFiles.fresh() : SecretFiles.secret(output.secret());
        ChosenFile.require(study, KnownFile.STUDY);
        StudyFile file = StudyFile.parse(text(study), secret);
        String rules = guidelines == null ? "" : text(guidelines);
        try (DecisionFolder decisions = DecisionFolder.open(output.judgmentsOut());
                ItemCollector collector = new ItemCollector(secret, Folders.of(output.out()), decisions, report);
                ImportProgress progress = new ImportProgress(collector, err);
                SigningKey key = signingKey(err)) {
            source.importer(file).read(progress);
            ImportCounts counts = collector.counts();
            String problem = problem(counts);
            if (!problem.isEmpty()) {
                return new Result(counts, Map.of(), problem);
            }
            RetestPlan plan = RetestPlan.of(secret, output.retests(), collector);
            return new Result(counts, write(file, rules, collector, plan, decisions, key), "");
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    private String problem(ImportCounts counts) {
        if (counts.items() == 0) {
            return "No item could be made of the input, so there is no pack.";
        }
        long refused = counts.of(RowReason.Kind.REFUSED) + counts.of(RowReason.Kind.DECISION_REFUSED);
        if (output.strict() && refused > 0) {
            return refused + " rows or decisions were refused, so there is no pack.";
        }
        return RetestPlan.objection(output.retests(), counts.items());
    }

    private SigningKey signingKey(PrintWriter err) throws IOException {
        if (output.signKey() == null && !output.replacedKeys().isEmpty()) {
            throw new IOException("An old key can only be replaced by one that is kept: name it with --sign-key.");
        }
        if (output.signKey() != null) {
            return SecretFiles.signingKey(output.signKey());
        }
        err.println("The pack is signed by a key that is thrown away: name one with --sign-key to be recognised.");
        return SigningKey.ofSeed(SecretFiles.fresh());
    }

    /** The chain of the lead's keys up to the one that signs. */
    private List<KeyRotation> rotations(StudyId study, SigningKey last) throws IOException {
        List<KeyRotation> chain = new ArrayList<>();
        List<Path> files = output.replacedKeys();
        for (int n = 0; n < files.size(); n++) {
            VerifyKey next = last.verifyKey();
            if (n + 1 < files.size()) {
                try (SigningKey following = SecretFiles.existingKey(files.get(n + 1))) {
                    next = following.verifyKey();
                }
            }
            try (SigningKey old = SecretFiles.existingKey(files.get(n))) {
                chain.add(KeyRotations.sign(old, next, study, output.createdAtMillis()));
            }
        }
        return chain;
    }

    private Map<String, Object> write(
            StudyFile file,
            String rules,
            ItemCollector collector,
            RetestPlan plan,
            DecisionFolder decisions,
            SigningKey key)
            throws IOException, RejectedException {
        PackTerms terms = PackTerms.forAnyone(output.createdAtMillis());
        boolean done = false;
        try (PackWriter pack = new PackWriter(output.out(), output.existing(), file.study(), rules, terms);
                StudyKeyWriter studyKey = new StudyKeyWriter(output.keyOut(), output.existing())) {
            for (KeyRotation replaced : rotations(file.study().id(), key)) {
                pack.replaced(replaced);
            }
            plan.forEach(collector, item -> add(item, pack, studyKey));
            int files = decisions.finish();
            String digest = pack.finish(key);
            finish(studyKey, new StudyKey(file.study().id(), file.study().version(), digest));
            done = true;
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("retests", plan.size());
            facts.put("decisionFiles", files);
            facts.put("packDigest", digest);
            facts.put("signer", key.verifyKey().id());
            facts.put("fingerprint", String.join(" ", key.verifyKey().fingerprint()));
            return facts;
        } finally {
            if (!done) {
                decisions.undo();
            }
        }
    }

    /** A pack whose study key could not be written is worth nothing. */
    private void finish(StudyKeyWriter writer, StudyKey studyKey) throws IOException {
        try {
            writer.finish(studyKey);
        } catch (IOException e) {
            Files.deleteIfExists(output.out());
            throw e;
        }
    }

    private static void add(PlacedItem placed, PackWriter pack, StudyKeyWriter studyKey) throws IOException {
        try {
            pack.add(placed.item());
        } catch (RejectedException e) {
            // The importer has refused what a pack cannot hold, so this ends the whole.
            throw new IOException(e.getMessage(), e);
        }
        MadeItem made = placed.original();
        KeptFacts facts = made.facts();
        KeyedItem item = KeyedItem.of(made.item().id(), asked(made.item().kind()), facts.models(), facts.source());
        studyKey.add(placed.keyed(item.withGold(gold(facts.gold()))));
    }

    private static AnswerKind asked(ItemKind kind) {
        return switch (kind) {
            case COMPARISON -> AnswerKind.COMPARISON;
            case RATING -> AnswerKind.RATING;
            case RANKING -> AnswerKind.RANKING;
        };
    }

    private static @Nullable Gold gold(KeptFacts.@Nullable GoldOutcome outcome) {
        if (outcome == null) {
            return null;
        }
        boolean tie = outcome.favours() == null;
        StrengthRange range =
                new StrengthRange(Scope.CONVERSATION, outcome.favours(), tie ? 0 : 1, tie ? 0 : StrengthRange.MUCH);
        return Gold.imported(new Accepted.ForComparison(false, List.of(range)));
    }

    private static String text(Path file) throws IOException {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new IOException("The file " + file + " is not in UTF-8.", e);
        }
    }
}
