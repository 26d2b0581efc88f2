package org.touchstone.workstation.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.bundle.BundleFiles;
import org.touchstone.bundle.bundle.BundleReader;
import org.touchstone.bundle.bundle.BundleVisitor;
import org.touchstone.bundle.container.Trust;
import org.touchstone.bundle.pack.KeyRotation;
import org.touchstone.bundle.pack.KeyRotations;
import org.touchstone.domain.presentation.DisplayFacts;
import org.touchstone.domain.study.StudyId;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.journal.JournalEntry;
import org.touchstone.journal.JournalKind;
import org.touchstone.refusal.RejectedException;
import org.touchstone.tasks.Progress;
import org.touchstone.workstation.Bench;
import org.touchstone.workstation.PackOrder;
import org.touchstone.workstation.session.OpenItem;

/** A study that is held goes on with the key that its lead's old key names, and with no other. */
class LeadKeyRotationTest {
    private static final StudyId STUDY = new StudyId("study");
    private static final byte FIRST = 1;
    private static final byte SECOND = 5;
    private static final byte THIRD = 6;
    private static final byte STRANGER = 9;
    private static final Consent REMEMBERED = new Consent(Optional.empty(), false, false);

    @TempDir
    Path folder;

    private final Bench bench = new Bench();
    private final VerifiedPackImport packs = new VerifiedPackImport(bench.context);
    private int version = 1;

    @BeforeEach
    void holdTheStudyOfTheFirstKey() throws Exception {
        bench.take(new PackOrder(), folder);
    }

    private static String keyOf(byte signer) {
        return PackOrder.key(signer).verifyKey().id();
    }

    /** The study's next pack. */
    private Path pack(byte signer, Byte... replaces) throws Exception {
        PackOrder order = new PackOrder();
        order.version = ++version;
        order.signer = signer;
        order.replaces = List.of(replaces);
        return order.write(folder.resolve("v" + version + ".tspack"));
    }

    private Candidate examine(Path pack) throws RejectedException, IOException {
        return packs.examine(pack, Progress.NONE);
    }

    private void take(Path pack) throws RejectedException, IOException {
        packs.importPack(pack, REMEMBERED, Progress.NONE);
    }

    private static void assertRefused(String code, ThrowingCallable taking) {
        assertThatThrownBy(taking)
                .isInstanceOfSatisfying(
                        RejectedException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void newKeyThatTheOldOneNamesComesInOnceItWasShown() throws Exception {
        Path rotated = pack(SECOND, FIRST);
        Candidate asked = examine(rotated);
        assertThat(asked.signer()).isEqualTo(Candidate.Signer.ROTATED);
        assertThat(asked.signerKeyId()).isEqualTo(keyOf(SECOND));
        assertThat(asked.heldSigners()).containsExactly(keyOf(FIRST));
        assertThat(asked.isWelcome()).isFalse();
        take(rotated);
        assertThat(examine(pack(SECOND, FIRST)).isWelcome()).isTrue();
        assertThat(examine(pack(SECOND)).isWelcome()).isTrue();
    }

    @Test
    void journalTellsWhichKeyWasReplaced() throws Exception {
        take(pack(SECOND, FIRST));
        OpenItem item = bench.session.next(ItemFilter.ALL).orElseThrow();
        bench.session.submit(item, Bench.forLeft(item, 1), DisplayFacts.notShown(2));
        Path out = folder.resolve("out.tsbundle");
        bench.export().export(STUDY, out, Progress.NONE);
        List<Map<String, Object>> imports = new ArrayList<>();
        BundleReader.read(out, Trust.anyKey(), new BundleVisitor() {
            @Override
            public void journal(JournalEntry entry, byte[] line) {
                if (entry.is(JournalKind.PACK_IMPORTED)) {
                    imports.add(entry.facts());
                }
            }
        });
        assertThat(imports).hasSize(2);
        assertThat(imports.get(0)).containsEntry("signer", keyOf(FIRST)).doesNotContainKey("replaces");
        assertThat(imports.get(1)).containsEntry("signer", keyOf(SECOND)).containsEntry("replaces", keyOf(FIRST));
    }

    @Test
    void whoMissedAKeyInBetweenFollowsTheChain() throws Exception {
        Path chain = pack(THIRD, FIRST, SECOND);
        assertThat(examine(chain).heldSigners()).containsExactly(keyOf(FIRST));
        take(chain);
        assertRefused("import.replaced-key", () -> examine(pack(SECOND, FIRST)));
        assertRefused("import.replaced-key", () -> examine(pack(FIRST)));
        assertThat(examine(pack(THIRD, FIRST, SECOND)).isWelcome()).isTrue();
    }

    @Test
    void chainGrowsByOneKeyAfterTheOther() throws Exception {
        take(pack(SECOND, FIRST));
        Path third = pack(THIRD, FIRST, SECOND);
        assertThat(examine(third).signer()).isEqualTo(Candidate.Signer.ROTATED);
        assertThat(examine(third).heldSigners()).containsExactly(keyOf(SECOND));
        take(third);
        assertRefused("import.replaced-key", () -> take(pack(SECOND, FIRST)));
    }

    @Test
    void oldKeyIsNotTrustedAnyMoreWhateverThePersonSays() throws Exception {
        take(pack(SECOND, FIRST));
        Consent everything = Consent.to(keyOf(FIRST)).andGoingOn();
        assertRefused("import.replaced-key", () -> packs.importPack(pack(FIRST), everything, Progress.NONE));
        assertRefused("import.replaced-key", () -> examine(pack(STRANGER, FIRST)));
        assertRefused("import.replaced-key", () -> examine(pack(FIRST, STRANGER)));
    }

    @Test
    void withoutAChainFromAKeyThatIsRememberedItIsAnotherKey() throws Exception {
        assertRefused("import.other-signer", () -> take(pack(SECOND)));
        assertRefused("import.other-signer", () -> take(pack(STRANGER, SECOND)));
        assertThat(examine(pack(STRANGER, SECOND)).signer()).isEqualTo(Candidate.Signer.OTHER);
    }

    @Test
    void chainOfAnotherStudyIsRefused() throws Exception {
        Path lent = pack(SECOND);
        KeyRotation elsewhere =
                KeyRotations.sign(PackOrder.key(FIRST), PackOrder.key(SECOND).verifyKey(), new StudyId("other"), 0);
        byte[] entry = KeyRotations.encode(List.of(elsewhere));
        BundleFiles.putIntoPack(lent, KeyRotations.ENTRY, entry, PackOrder.key(SECOND));
        assertRefused("pack.rotation", () -> examine(lent));
    }

    @Test
    void keyThatWasNamedOnTheCommandLineVouchesForTheOneThatTakesItsPlace() throws Exception {
        packs.importPack(pack(SECOND, FIRST), Consent.to(keyOf(FIRST)), Progress.NONE);
        assertThat(bench.store.packs().all()).hasSize(2);
    }
}
