package org.touchstone.formats.packing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.touchstone.domain.item.ItemId;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.item.Scope;
import org.touchstone.domain.item.Turn;
import org.touchstone.formats.ImportedAnswer;
import org.touchstone.formats.ImportedPair;
import org.touchstone.formats.ImportedRanking;
import org.touchstone.formats.ImportedRating;

/**
 * Ids that tell nothing without the lead's secret: HMAC-SHA-256 (RFC 2104) over what is judged. The same pair gives the
 * same ids in either order and in every build with the same secret. Not for use by several threads.
 */
public final class OpaqueIds {
    /** Bytes of a secret. */
    static final int SECRET_BYTES = 32;

    private static final int ID_BYTES = 12;

    private final Mac mac;

    /** @param secret 32 bytes that only the lead knows */
    public OpaqueIds(byte[] secret) {
        if (secret.length != SECRET_BYTES) {
            throw new IllegalArgumentException("A secret is 32 bytes long");
        }
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime has no HMAC-SHA-256", e);
        }
    }

    /** The ids of an item and of its two responses, in the source's order of the answers. */
    record Ids(ItemId item, ResponseId first, ResponseId second) {}

    Ids of(ImportedPair pair) {
        byte[] first = answer(pair.first());
        byte[] second = answer(pair.second());
        byte[] item = item(pair.prompt(), pair.scope(), first, second);
        // Answers that nothing tells apart still need two ids.
        int twin = Arrays.equals(first, second) ? 1 : 0;
        return new Ids(new ItemId("i-" + shortened(item)), response(item, first, 0), response(item, second, twin));
    }

    /** The ids of an item with one response. */
    record Single(ItemId item, ResponseId response) {}

    Single of(ImportedRating rating) {
        byte[] answer = answer(rating.answer());
        text("rating");
        turns(rating.prompt());
        mac.update(answer);
        byte[] item = mac.doFinal();
        return new Single(new ItemId("i-" + shortened(item)), response(item, answer, 0));
    }

    /** The ids of an item with several responses, in the source's order of the answers. */
    record Several(ItemId item, List<ResponseId> responses) {}

    Several of(ImportedRanking ranking) {
        List<byte[]> answers = new ArrayList<>();
        for (ImportedAnswer answer : ranking.answers()) {
            answers.add(answer(answer));
        }
        text("ranking");
        turns(ranking.prompt());
        answers.stream().sorted(Arrays::compareUnsigned).forEach(mac::update);
        byte[] item = mac.doFinal();
        List<ResponseId> responses = new ArrayList<>();
        for (int n = 0; n < answers.size(); n++) {
            byte[] own = answers.get(n);
            // Answers that nothing tells apart still need ids of their own.
            int twin = (int) answers.subList(0, n).stream()
                    .filter(other -> Arrays.equals(other, own))
                    .count();
            responses.add(response(item, own, twin));
        }
        return new Several(new ItemId("i-" + shortened(item)), responses);
    }

    /** 64 bits that stand for a decision of this person on this item. */
    long decision(String annotator, ItemId item, Scope scope) {
        text("decision");
        text(annotator);
        text(item.value());
        number(scope.turn());
        return ByteBuffer.wrap(mac.doFinal()).getLong();
    }

    /**
     * An id for an item that is given again.
     *
     * @param round which time it comes again, from 1
     * @param draw which of the many ids that it could have, from 0
     */
    public ItemId again(ItemId original, int round, int draw) {
        text("item again");
        text(original.value());
        number(round);
        number(draw);
        return new ItemId("i-" + shortened(mac.doFinal()));
    }

    /** What an item that is given again calls a response of its original. */
    public ResponseId again(ItemId twin, ResponseId response) {
        text("response again");
        text(twin.value());
        text(response.value());
        return new ResponseId("r-" + shortened(mac.doFinal()));
    }

    /** 64 bits by which items are drawn for being given again. */
    public long lot(ItemId item, int round) {
        text("lot");
        text(item.value());
        number(round);
        return ByteBuffer.wrap(mac.doFinal()).getLong();
    }

    private byte[] answer(ImportedAnswer answer) {
        text("answer");
        text(answer.model());
        turns(answer.turns());
        return mac.doFinal();
    }

    private byte[] item(List<Turn> prompt, Scope scope, byte[] first, byte[] second) {
        boolean inOrder = Arrays.compareUnsigned(first, second) <= 0;
        text("item");
        turns(prompt);
        number(scope.turn());
        mac.update(inOrder ? first : second);
        mac.update(inOrder ? second : first);
        return mac.doFinal();
    }

    private ResponseId response(byte[] item, byte[] answer, int twin) {
        text("response");
        mac.update(item);
        mac.update(answer);
        number(twin);
        return new ResponseId("r-" + shortened(mac.doFinal()));
    }

    private static String shortened(byte[] digest) {
        return HexFormat.of().formatHex(digest, 0, ID_BYTES);
    }

    private void turns(List<Turn> turns) {
        number(turns.size());
        for (Turn turn : turns) {
            text(turn.role().name());
            text(turn.content());
        }
    }

    /** With its length before it, so that no two sequences of texts give the same bytes. */
    private void text(@Nullable String text) {
        if (text == null) {
            number(-1);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        mac.update(bytes);
    }

    private void number(int number) {
        mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
    }
}
