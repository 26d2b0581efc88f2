package org.touchstone.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.kinds.KindExamples;
import org.touchstone.refusal.Reject;
import org.touchstone.refusal.RejectedException;

class NegativeTwinsTest {
    /** A file of 4 GiB; nothing smaller breaks this rule. */
    private static final Set<Reject> NO_TWIN = EnumSet.of(Reject.ZIP_TOO_LARGE);

    @TempDir
    Path folder;

    private List<Twins.Twin> twins() throws Exception {
        BundleFiles.bundle(folder.resolve("b"), 12);
        BundleFiles.pack(folder.resolve("p"), 7);
        return Twins.of(Files.readAllBytes(folder.resolve("b")), Files.readAllBytes(folder.resolve("p")));
    }

    @Test
    void everyTwinIsRefusedByItsRule() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Twins.Twin twin : twins()) {
            String verdict = Verdict.of(twin.kind(), twin.bytes());
            if (!verdict.equals(twin.expected().code())) {
                wrong.add(twin + ", but got " + verdict);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyRuleHasATwin() throws Exception {
        Set<Reject> missing = EnumSet.allOf(Reject.class);
        twins().forEach(twin -> missing.remove(twin.expected()));
        // What only one kind can contradict; KindContractTest has both verifiers refuse it.
        KindExamples.ALL.forEach(example -> example.wrong().forEach(wrong -> missing.remove(wrong.rule())));
        assertThat(missing).isEqualTo(NO_TWIN);
    }

    @Test
    void codesAreDistinctAndSentencesAreOne() {
        assertThat(EnumSet.allOf(Reject.class)).extracting(Reject::code).doesNotHaveDuplicates();
        assertThat(EnumSet.allOf(Reject.class))
                .allSatisfy(r -> assertThat(r.sentence()).matches("[A-Z][^.!?]*(2\\^53)?[^.!?]*"));
    }

    @Test
    void forgeriesWithoutAChangeAreAccepted() throws IOException, RejectedException {
        BundleFiles.bundle(folder.resolve("b"), 12);
        byte[] bundle = Files.readAllBytes(folder.resolve("b"));
        byte[] again =
                Forgery.of("bundle", Twins.entries(bundle), Samples.key(2)).build();
        assertThat(again).isEqualTo(bundle);
    }
}
