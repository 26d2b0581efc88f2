package org.touchstone.ui.transfer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.touchstone.tasks.Progress;

/** Verifies a pack or a bundle of any origin, as auditors do. Any thread. */
@FunctionalInterface
public interface FileVerifier {
    /** A statement of a file about itself, such as {@code Study} and its title. */
    record Fact(String name, String value) {}

    /**
     * The result of a verification.
     *
     * @param accepted whether every rule is met
     * @param code the stable code of the violated rule; empty if accepted
     * @param sentence the result in one sentence
     * @param facts the file's statements; empty unless accepted
     */
    record Verdict(boolean accepted, String code, String sentence, List<Fact> facts) {
        public Verdict {
            facts = List.copyOf(facts);
        }
    }

    /**
     * Verifies every rule that does not require knowing the signer.
     *
     * @throws IOException if the file cannot be read
     */
    Verdict verify(Path file, Progress progress) throws IOException;
}
