package org.touchstone.bundle.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.touchstone.crypto.Sha256;

class MerkleTreeTest {
    /** The test vectors of Certificate Transparency's reference implementation (leaf data and roots for 1, 2, 3 ... leaves). */
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    @Test
    void emptyAndFullTreesHaveTheKnownRoots() {
        MerkleTree tree = new MerkleTree();
        assertThat(tree.root()).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        tree.addLeaf(MerkleTree.leaf(new byte[0]));
        assertThat(tree.root()).isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        LEAVES.stream()
                .skip(1)
                .forEach(leaf -> tree.addLeaf(MerkleTree.leaf(HexFormat.of().parseHex(leaf))));
        assertThat(tree.root()).isEqualTo("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    }

    @Test
    void rootIsThatOfTheRecursiveDefinition() {
        MerkleTree tree = new MerkleTree();
        List<byte[]> leaves = new ArrayList<>();
        for (int n = 1; n <= 130; n++) {
            byte[] leaf = {(byte) n, (byte) (n >> 8)};
            leaves.add(leaf);
            tree.addLeaf(MerkleTree.leaf(leaf));
            assertThat(tree.root()).isEqualTo(HexFormat.of().formatHex(defined(leaves)));
        }
    }

    private static byte[] defined(List<byte[]> leaves) {
        MessageDigest digest = Sha256.digest();
        if (leaves.size() == 1) {
            digest.update((byte) 0);
            return digest.digest(leaves.get(0));
        }
        int k = Integer.highestOneBit(leaves.size() - 1);
        byte[] left = defined(leaves.subList(0, k));
        byte[] right = defined(leaves.subList(k, leaves.size()));
        digest.update((byte) 1);
        digest.update(left);
        return digest.digest(right);
    }
}
