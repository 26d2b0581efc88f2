package org.touchstone.cli.bundle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.touchstone.analysis.judged.JudgmentColumns;
import org.touchstone.analysis.judged.JudgmentRow;
import org.touchstone.analysis.judged.JudgmentRowSource;
import org.touchstone.analysis.judged.RevisionLedger;
import org.touchstone.bundle.bundle.Bundle;
import org.touchstone.bundle.bundle.BundleReader;
import org.touchstone.bundle.bundle.BundleVisitor;
import org.touchstone.bundle.container.Trust;
import org.touchstone.bundle.pack.Pack;
import org.touchstone.bundle.pack.PackReader;
import org.touchstone.bundle.pack.PackVisitor;
import org.touchstone.bundle.studykey.StudyKey;
import org.touchstone.bundle.studykey.StudyKeyReader;
import org.touchstone.cli.CsvOutput;
import org.touchstone.domain.item.Item;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.domain.key.KeyedItem;
import org.touchstone.domain.study.StudyId;
import org.touchstone.journal.JournalEntry;
import org.touchstone.journal.JournalFacts;
import org.touchstone.journal.JournalKind;
import org.touchstone.refusal.RejectedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the judgments of bundles as a table. */
@Command(
        name = "table",
        mixinStandardHelpOptions = true,
        description = {
            "Verifies bundles and writes their judgments as a table, a row for each thing that was said, as the statistics"
                    + " read it.",
            "",
            "Packs add domain, language and lengths; study keys add models, known answers and probes. A table made with a"
                    + " study key stays with the lead.",
        },
        footer = {
            "",
            "Example: touchstone bundle table ann.tsbundle bob.tsbundle --pack study.tspack --output votes.csv",
            "Then: touchstone stats agreement votes.csv --labels A,tie,B --step \"where in_force = 1 and vote = 'blind'\"",
        })
final class BundleTableCommand implements Callable<Integer> {
    /** Which rows are written. */
    enum Rows {
        PREFERENCES(JudgmentColumns.PREFERENCES),
        RATINGS(JudgmentColumns.RATINGS),
        CRITERIA(JudgmentColumns.CRITERIA);

        @SuppressWarnings("ImmutableEnumChecker") // columns are names and pure functions
        private final JudgmentColumns<?> columns;

        Rows(JudgmentColumns<?> columns) {
            this.columns = columns;
        }

        JudgmentColumns<?> columns() {
            return columns;
        }
    }

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Bundles, in the order in which rows are wanted.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--pack", paramLabel = "FILE", description = "A pack of a study; may be given several times.")
    private List<Path> packs = new ArrayList<>();

    @Option(names = "--study-key", paramLabel = "FILE", description = "A study key; may be given several times.")
    private List<Path> keys = new ArrayList<>();

    @Option(
            names = "--rows",
            paramLabel = "ROWS",
            defaultValue = "preferences",
            description =
                    "preferences of comparisons, ratings, or criteria: the levels that responses were given. Default: ${DEFAULT-VALUE}.")
    private Rows rows;

    @Mixin
    private CsvOutput output;

    @Override
    public Integer call() throws Exception {
        RevisionLedger revisions = new RevisionLedger();
        List<Bundle> bundles = new ArrayList<>();
        for (Path file : files) {
            bundles.add(BundleReader.read(file, Trust.anyKey(), new Revisions(revisions)));
        }
        JudgmentRowSource source = new JudgmentRowSource(revisions);
        for (Path file : packs) {
            PackReader.read(file, Trust.anyKey(), new Items(source));
        }
        for (Path file : keys) {
            List<KeyedItem> items = new ArrayList<>();
            StudyKey key = StudyKeyReader.read(file, items::add);
            items.forEach(item -> source.key(key.study(), item));
        }
        JudgmentColumns<?> columns = rows.columns();
        output.<RejectedException>write(spec.commandLine().getOut(), to -> {
            to.row(columns.names());
            for (int i = 0; i < files.size(); i++) {
                Bundle bundle = bundles.get(i);
                Judgments visitor =
                        new Judgments(source, columns, bundle.facts().annotator(), to);
                // Read again, because only now it is known what was revised; by the same signer or not at all.
                Bundle again = BundleReader.read(files.get(i), Trust.only(bundle.signer()), visitor);
                if (!again.digest().equals(bundle.digest())) {
                    throw new IOException(files.get(i) + " has changed while it was read.");
                }
            }
        });
        return 0;
    }

    /** Tells which judgments were revised or withdrawn. */
    private record Revisions(RevisionLedger ledger) implements BundleVisitor {
        @Override
        public void journal(JournalEntry entry, byte[] line) throws RejectedException {
            // Other kinds are not asked what they say: no row depends on it.
            if (entry.is(JournalKind.WITHDRAWAL)
                    && JournalFacts.of(entry).orElse(null) instanceof JournalFacts.Withdrawal withdrawal) {
                ledger.withdrawn(withdrawal.judgment());
            }
        }

        @Override
        public void judgment(Judgment judgment, byte[] line) {
            ledger.judged(judgment);
        }
    }

    /** Takes the items of a pack. */
    private static final class Items implements PackVisitor {
        private final JudgmentRowSource source;
        private @Nullable StudyId study;

        Items(JudgmentRowSource source) {
            this.source = source;
        }

        @Override
        public void pack(Pack pack) {
            study = pack.study().id();
        }

        @Override
        public void item(long offset, byte[] line, Item item) {
            source.item(Objects.requireNonNull(study), item);
        }
    }

    /** Writes the rows of judgments. */
    private record Judgments(
            JudgmentRowSource source, JudgmentColumns<?> columns, String annotator, CsvOutput.RowWriter to)
            implements BundleVisitor {
        @Override
        public void judgment(Judgment judgment, byte[] line) throws IOException {
            for (JudgmentRow row : source.of(annotator, judgment).toList()) {
                Optional<List<String>> cells = columns.cells(row);
                if (cells.isPresent()) {
                    to.row(cells.get());
                }
            }
        }
    }
}
