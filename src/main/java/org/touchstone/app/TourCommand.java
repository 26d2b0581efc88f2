package org.touchstone.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.touchstone.cli.OverwriteOption;
import org.touchstone.cli.Writes;
import org.touchstone.demo.TourProgram;
import org.touchstone.ui.shell.window.WorkstationWindow;
import org.touchstone.workstation.settings.Appearance;
import org.touchstone.workstation.settings.ThemeChoice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Renders every screen of the demo studies into PNG files, without a display. */
@Command(
        name = "tour",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Save pictures of every screen of the demo studies as PNG files; needs no display.")
final class TourCommand implements Callable<Integer> {
    private static final List<Appearance> LOOKS = List.of(
            new Appearance(ThemeChoice.LIGHT, 100, true),
            new Appearance(ThemeChoice.DARK, 100, true),
            new Appearance(ThemeChoice.LIGHT, 200, true),
            new Appearance(ThemeChoice.DARK, 200, true),
            new Appearance(ThemeChoice.HIGH_CONTRAST, 100, true),
            new Appearance(ThemeChoice.LIGHT, 80, true));

    @Spec
    private CommandSpec spec;

    @Writes(Writes.What.FOLDER)
    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "Folder for the pictures: new or empty; with --overwrite, any folder.")
    private Path out;

    @Mixin
    private OverwriteOption overwrite;

    @Override
    public Integer call() throws Exception {
        Files.createDirectories(out);
        Path work = Files.createTempDirectory("touchstone-tour");
        try (TourProgram program = new TourProgram(work, out, overwrite.existing())) {
            for (Appearance look : LOOKS) {
                program.walk(look, TourProgram.WIDTH, TourProgram.HEIGHT);
            }
            program.walk(LOOKS.get(0), WorkstationWindow.MIN_WIDTH, WorkstationWindow.MIN_HEIGHT);
            spec.commandLine().getOut().println(program.pictures() + " pictures in " + out);
            return 0;
        } finally {
            TemporaryFolder.delete(work);
        }
    }
}
