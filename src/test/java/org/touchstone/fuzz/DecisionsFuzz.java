package org.touchstone.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.touchstone.formats.decisions.DecisionReader;
import org.touchstone.formats.decisions.RecordedDecision;
import org.touchstone.formats.decisions.RecordedDecisionSink;
import org.touchstone.formats.decisions.UnfitFileException;

/** Files of recorded decisions. */
public final class DecisionsFuzz {
    private DecisionsFuzz() {}

    /** One input; throws for anything but an acceptance or a refusal. */
    public static void fuzzerTestOneInput(byte[] input) {
        try {
            DecisionReader.read(new ByteArrayInputStream(input), new RecordedDecisionSink() {
                @Override
                public void decision(RecordedDecision decision) {}

                @Override
                public void refused(long line, String reason) {
                    if (line < 1 || reason.isBlank() || reason.endsWith(".")) {
                        throw new IllegalStateException("A refusal names its line and its reason");
                    }
                }
            });
        } catch (UnfitFileException e) {
            // The refusal that is expected.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
