package org.touchstone.cli.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Builds a pack and its study key from data in foreign formats ({@code import-v1.md}). */
@Command(
        name = "build",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Build a pack and its study key from data in other formats.",
        footer = {
            "",
            "Models, gold answers and decisions never enter the pack: the first two go to the study",
            "key, the last to --judgments-out. A row that cannot be used is reported with file, line and",
            "reason, and the import continues."
        })
final class PackBuildCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private SourceOptions source;

    @Mixin
    private PackOutputOptions output;

    @Option(names = "--study", paramLabel = "FILE", required = true, description = "Study file; see --example-study.")
    private Path study;

    @Option(
            names = "--guidelines",
            paramLabel = "FILE",
            description = "Guidelines for the annotators, in" + " Markdown. Default: none.")
    private @Nullable Path guidelines;

    @Option(names = "--example-study", help = true, description = "Print an example study file and exit.")
    private boolean exampleStudy;

    @Option(names = "--json", description = "Print the counts as one line of JSON.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        if (exampleStudy) {
            out.print(example());
            out.flush();
            return 0;
        }
        source.check(spec);
        if (output.retests() < 0) {
            throw new ParameterException(spec.commandLine(), "--retests is a number of items, 0 or more.");
        }
        PackBuild build = new PackBuild(source, output, study, guidelines);
        try (FindingReport report = FindingReport.open(output.report(), output.existing(), err)) {
            PackBuild.Result result = build.run(report, err);
            report.finish();
            result.print(out, json);
            if (!result.problem().isEmpty()) {
                err.println(result.problem());
                return 1;
            }
            return 0;
        }
    }

    static String example() throws IOException {
        try (InputStream in = PackBuildCommand.class.getResourceAsStream("example-study.json")) {
            if (in == null) {
                throw new IllegalStateException("The example is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
