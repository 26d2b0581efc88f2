package org.touchstone.bundle.entry;

import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import org.touchstone.crypto.Sha256;

/**
 * Computes the Merkle tree hash of RFC 9162 section 2.1.1 leaf by leaf, in memory logarithmic in the number of leaves:
 * leaf = SHA-256(0x00 || data), node = SHA-256(0x01 || left || right), empty tree = SHA-256 of nothing.
 */
public final class MerkleTree {
    /** Roots of perfect subtrees; the smallest on top. */
    private final Deque<byte[]> roots = new ArrayDeque<>();

    private final MessageDigest digest = Sha256.digest();
    private long leaves;

    /** Computes the hash of a leaf; any thread. */
    public static byte[] leaf(byte[] data) {
        MessageDigest digest = Sha256.digest();
        digest.update((byte) 0);
        return digest.digest(data);
    }

    /** Appends a leaf by its hash. */
    public void addLeaf(byte[] leaf) {
        byte[] root = leaf;
        // One merge per trailing one bit of the number of leaves.
        for (long n = leaves; (n & 1) == 1; n >>= 1) {
            root = node(roots.pop(), root);
        }
        roots.push(root);
        leaves++;
    }

    /** Computes the root over the leaves so far, as 64 hexadecimal digits. */
    public String root() {
        if (leaves == 0) {
            return HexFormat.of().formatHex(digest.digest());
        }
        byte[] root = null;
        for (byte[] subtree : roots) {
            root = root == null ? subtree : node(subtree, root);
        }
        return HexFormat.of().formatHex(root);
    }

    private byte[] node(byte[] left, byte[] right) {
        digest.update((byte) 1);
        digest.update(left);
        return digest.digest(right);
    }
}
