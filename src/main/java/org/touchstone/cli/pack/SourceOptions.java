package org.touchstone.cli.pack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.touchstone.formats.Facets;
import org.touchstone.formats.Importer;
import org.touchstone.formats.catalog.Detection;
import org.touchstone.formats.catalog.ImportRequest;
import org.touchstone.formats.catalog.SourceFormat;
import org.touchstone.formats.generic.ColumnMap;
import org.touchstone.formats.study.StudyFile;
import org.touchstone.refusal.KnownFile;
import org.touchstone.refusal.RejectedException;
import org.touchstone.tables.Dialect;
import org.touchstone.wiring.ChosenFile;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** What is read, and as what. */
final class SourceOptions {
    @Parameters(paramLabel = "INPUT", arity = "1..*", description = "Files and folders, plain or gzipped.")
    private List<Path> inputs = new ArrayList<>();

    @Option(
            names = "--from",
            paramLabel = "FORMAT",
            description = "mt-bench, hh, llmbar, pandalm, jsonl or csv; default: detected.")
    private @Nullable String from;

    @Option(
            names = "--map",
            paramLabel = "COLUMN=FIELD",
            description = "For jsonl and csv: which field means what, as in prompt=question,response_a=answers.0")
    private List<String> map = new ArrayList<>();

    @Option(names = "--delimiter", paramLabel = "C", description = "For csv: one character, or tab.")
    private @Nullable String delimiter;

    @Option(names = "--no-quotes", description = "For csv: quotation marks are text.")
    private boolean noQuotes;

    @Option(names = "--judgments", paramLabel = "FILE", description = "For mt-bench: instead of human.jsonl.")
    private @Nullable Path judgments;

    @Option(names = "--no-judgments", description = "For mt-bench: every pair on every turn.")
    private boolean noJudgments;

    @Option(names = "--domain", description = "Field of expertise where the source says nothing.")
    private @Nullable String domain;

    @Option(names = "--task", description = "Kind of task where the source says nothing.")
    private @Nullable String task;

    @Option(names = "--language", description = "Language where the source says nothing, such as en.")
    private @Nullable String language;

    private @Nullable ColumnMap columns;

    /** Refuses wrong usage before any work. */
    void check(CommandSpec spec) {
        try {
            columns = map.isEmpty() ? null : ColumnMap.parse(map);
            dialect();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage() + ".", e);
        }
        if (from != null && SourceFormat.named(from).isEmpty()) {
            throw new ParameterException(spec.commandLine(), "The format is none of " + names() + ".");
        }
        if (judgments != null && noJudgments) {
            throw new ParameterException(spec.commandLine(), "Name judgments or want none, not both.");
        }
    }

    /**
     * What reads the source.
     *
     * @param file the study file, which says what is usual and which criteria there are
     * @throws IOException when an input does not exist or its format is not known
     * @throws RejectedException when an input is a file of this program that is no source
     */
    Importer importer(StudyFile file) throws IOException, RejectedException {
        Facets facets = file.facets();
        for (Path input : inputs) {
            ChosenFile.require(input, KnownFile.SOURCE);
        }
        Optional<SourceFormat> format = from == null ? Detection.of(inputs, columns != null) : SourceFormat.named(from);
        SourceFormat known = format.orElseThrow(
                () -> new IOException("The format of the input is not plain to see; name it with --from."));
        return known.importer(new ImportRequest(
                inputs,
                new Facets(
                        domain == null ? facets.domain() : domain,
                        task == null ? facets.taskType() : task,
                        language == null ? facets.language() : language),
                columns,
                dialect(),
                noJudgments ? ImportRequest.Judgments.NONE : new ImportRequest.Judgments(true, judgments),
                file.study().criteria()));
    }

    private @Nullable Dialect dialect() {
        if (delimiter == null) {
            return noQuotes ? new Dialect(',', false) : null;
        }
        if (!delimiter.equals("tab") && delimiter.length() != 1) {
            throw new IllegalArgumentException("A delimiter is one character, or tab");
        }
        return new Dialect(delimiter.equals("tab") ? '\t' : delimiter.charAt(0), !noQuotes);
    }

    private static String names() {
        return Stream.of(SourceFormat.values()).map(SourceFormat::key).collect(Collectors.joining(", "));
    }
}
