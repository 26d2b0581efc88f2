package org.touchstone.bundle.entry;

import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import org.touchstone.crypto.Sha256;

/**
 * The Merkle tree hash of RFC 9162 section 2.1.1, taken leaf by leaf in memory that grows with the logarithm of their
 * number: leaf = SHA-256(0x00 || data), node = SHA-256(0x01 || left || right), no leaf = SHA-256 of nothing.
 */
public final class MerkleTree {
    /** Roots of perfect subtrees, largest first out, smallest on top. */
    private final Deque<byte[]> roots = new ArrayDeque<>();

    private final MessageDigest digest = Sha256.digest();
    private long leaves;

    /** The hash of a leaf; may be taken on any thread. */
    public static byte[] leaf(byte[] data) {
        MessageDigest digest = Sha256.digest();
        digest.update((byte) 0);
        return digest.digest(data);
    }

    /** Appends a leaf by its hash. */
    public void addLeaf(byte[] leaf) {
        byte[] root = leaf;
        // One merge for every trailing one bit of the count so far.
        for (long n = leaves; (n & 1) == 1; n >>= 1) {
            root = node(roots.pop(), root);
        }
        roots.push(root);
        leaves++;
    }

    /** The root over the leaves so far, as 64 hexadecimal digits. */
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
