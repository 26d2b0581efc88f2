package org.touchstone.workstation.session;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.touchstone.codec.Codecs;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.judgment.Arm;
import org.touchstone.domain.judgment.Draft;
import org.touchstone.domain.judgment.Sides;
import org.touchstone.refusal.RejectedException;
import org.touchstone.store.StoreException;

/**
 * What the store keeps of an item that has been opened: how it was painted, and the work so far.
 *
 * <p>One line {@code 1 ATTEMPT ARM LEFT RIGHT REVEALS WITHDRAWN} (ids hold no spaces; the last word is left out when it
 * would be 0), a line feed, then the draft as JSON.
 */
record DraftRecord(Painting painting, Draft draft) {
    private static final String VERSION = "1";
    private static final int FEWEST = 6;

    byte[] encode() {
        String head = String.join(
                " ",
                VERSION,
                Integer.toString(painting.attempt()),
                painting.arm().name(),
                painting.sides().left().value(),
                painting.sides().right().value(),
                Boolean.toString(painting.reveals()));
        if (painting.withdrawn() > 0) {
            head += " " + painting.withdrawn();
        }
        byte[] first = (head + "\n").getBytes(StandardCharsets.US_ASCII);
        byte[] second = Codecs.DRAFT.encode(draft);
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    static DraftRecord decode(byte[] bytes) {
        int end = 0;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        String[] head = new String(bytes, 0, end, StandardCharsets.US_ASCII).split(" ", -1);
        try {
            if (head.length < FEWEST || head.length > FEWEST + 1 || !head[0].equals(VERSION)) {
                throw new IllegalArgumentException("A draft begins with its version and painting");
            }
            Sides sides = new Sides(new ResponseId(head[3]), new ResponseId(head[4]));
            long withdrawn = head.length > FEWEST ? Long.parseLong(head[FEWEST]) : 0;
            Painting painting = new Painting(
                    Integer.parseInt(head[1]), sides, Arm.valueOf(head[2]), Boolean.parseBoolean(head[5]), withdrawn);
            return new DraftRecord(painting, Codecs.DRAFT.decode(Arrays.copyOfRange(bytes, end + 1, bytes.length)));
        } catch (RejectedException | IllegalArgumentException e) {
            throw new StoreException(StoreException.Reason.DAMAGED, "A draft in the store is damaged.", e);
        }
    }
}
