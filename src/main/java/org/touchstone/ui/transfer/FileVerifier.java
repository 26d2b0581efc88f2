package org.touchstone.ui.transfer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.touchstone.tasks.Progress;

/** Checks a pack or a bundle of anybody, as auditors do. Any thread. */
@FunctionalInterface
public interface FileVerifier {
    /** One thing a file says about itself, such as {@code Study} and its title. */
    record Fact(String name, String value) {}

    /**
     * What came out.
     *
     * @param accepted whether everything holds
     * @param code the stable code of the rule that refused it; empty when accepted
     * @param sentence one clear sentence
     * @param facts what the file says, only of files that were accepted
     */
    record Verdict(boolean accepted, String code, String sentence, List<Fact> facts) {
        public Verdict {
            facts = List.copyOf(facts);
        }
    }

    /**
     * Checks everything that can be checked without knowing the signer.
     *
     * @throws IOException when the file cannot be read
     */
    Verdict verify(Path file, Progress progress) throws IOException;
}
