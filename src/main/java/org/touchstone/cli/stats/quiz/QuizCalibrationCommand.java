package org.touchstone.cli.stats.quiz;

import java.util.concurrent.Callable;
import org.touchstone.analysis.report.quiz.ConfidenceReport;
import org.touchstone.cli.stats.FigureOutput;
import org.touchstone.cli.stats.SequenceOptions;
import org.touchstone.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Stated confidence against accuracy. */
@Command(
        name = "calibration",
        mixinStandardHelpOptions = true,
        description = {
            "Compares stated confidence with accuracy: for each confidence the share of right answers with"
                    + " Wilson's interval. --svg draws the reliability curve.",
            "",
            "  annotator,confidence,right     confidence from 0 to 1; --scale 100 for percent",
            "  ann,0.8,true",
            "",
            "Confidences are merged into ten groups if more than ten different ones occur.",
        },
        footer = {
            "",
            "Example: touchstone stats quiz calibration quiz.csv --scale 100 --svg curve.svg",
            "In Python: sklearn.calibration.calibration_curve."
        })
final class QuizCalibrationCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private SequenceOptions sequences;

    @Mixin
    private FigureOutput output;

    @Option(
            names = "--confidence",
            paramLabel = "COLUMN",
            defaultValue = "confidence",
            description = "Default: ${DEFAULT-VALUE}.")
    private String confidence;

    @Option(
            names = "--right",
            paramLabel = "COLUMN",
            defaultValue = "right",
            description = "Default: ${DEFAULT-VALUE}.")
    private String right;

    @Option(
            names = "--scale",
            paramLabel = "N",
            defaultValue = "1",
            description = "Number that means full confidence." + " Default: ${DEFAULT-VALUE}.")
    private double scale;

    @Override
    public Integer call() throws Exception {
        if (!(scale > 0 && scale < Double.MAX_VALUE)) {
            throw new ParameterException(spec.commandLine(), "--scale is above 0.");
        }
        Report report = ConfidenceReport.of(ConfidenceReport.read(sequences.sequences(), confidence, right, scale));
        return output.show(report, spec.commandLine().getOut());
    }
}
