package org.touchstone.workstation.packs;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.touchstone.domain.item.Response;
import org.touchstone.domain.item.Turn;

/**
 * Detects items with equal content: the same kind, prompt and responses. Ids and the order of responses do not matter,
 * because a pack that repeats an item changes both. Any thread.
 */
final class ItemContent {
    private static final int BYTES = 16;

    private ItemContent() {}

    /**
     * Computes a digest of the content, 22 characters of base64url.
     *
     * @param kind the kind of item, as its line names it
     * @param responses in any order
     */
    static String digest(String kind, List<Turn> prompt, List<Response> responses) {
        MessageDigest all = sha256();
        text(all, kind);
        turns(all, prompt);
        responses.stream()
                .map(response -> {
                    MessageDigest one = sha256();
                    turns(one, response.turns());
                    return one.digest();
                })
                .sorted(Arrays::compareUnsigned)
                .forEach(all::update);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(all.digest(), BYTES));
    }

    private static void turns(MessageDigest into, List<Turn> turns) {
        into.update(ByteBuffer.allocate(Integer.BYTES).putInt(turns.size()).flip());
        for (Turn turn : turns) {
            text(into, turn.role().name());
            text(into, turn.content());
        }
    }

    /** The length comes first, so that different contents never give the same bytes. */
    private static void text(MessageDigest into, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        into.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        into.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
