package org.touchstone.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The line of a journal entry in the chain of its study: one RFC 8785 object whose SHA-256 is the entry's hash there. The
 * names are in their canonical order by construction, so no JSON library is needed to write one. Any thread.
 */
public final class JournalLine {
    private static final String KIND = ",\"kind\":\"";
    private static final String SEQ = "\",\"seq\":";
    private static final HexFormat HEX = HexFormat.of();
    /** Never used itself; copying it is several times as quick as looking the algorithm up. */
    private static final MessageDigest FRESH = fresh();

    private JournalLine() {}

    /**
     * The line of an entry that follows {@code previous}.
     *
     * @throws IllegalArgumentException when facts are not an object
     */
    public static byte[] following(Head previous, Entry entry) {
        if (entry instanceof Entry.Judged judged) {
            return line(previous, entry, "\"body\":\"" + sha256(judged.judgment()) + '"');
        }
        byte[] facts = entry instanceof Entry.Withdrawn withdrawn ? withdrawn.facts() : ((Entry.Noted) entry).facts();
        if (facts.length < 2 || facts[0] != '{' || facts[facts.length - 1] != '}') {
            throw new IllegalArgumentException("Facts are an object");
        }
        return line(previous, entry, "\"facts\":" + new String(facts, StandardCharsets.UTF_8));
    }

    private static byte[] line(Head previous, Entry entry, String content) {
        String text = "{\"at\":" + entry.atMillis()
                + ',' + content
                + ",\"kind\":\"" + entry.kind()
                + "\",\"prev\":\"" + previous.hash()
                + SEQ + (previous.seq() + 1) + '}';
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Whether a line is the entry that follows {@code previous}, judged by its number and predecessor. */
    public static boolean follows(Head previous, byte[] line) {
        byte[] end = end(previous);
        return line.length > end.length
                && Arrays.equals(line, line.length - end.length, line.length, end, 0, end.length);
    }

    private static byte[] end(Head previous) {
        return ("\",\"prev\":\"" + previous.hash() + SEQ + (previous.seq() + 1) + '}').getBytes(StandardCharsets.UTF_8);
    }

    /** Whether a line names these bytes as its judgment. */
    public static boolean carries(byte[] line, byte[] judgment) {
        String text = new String(line, StandardCharsets.UTF_8);
        return text.contains(",\"body\":\"" + sha256(judgment) + "\",\"kind\":\"judgment\",\"prev\":\"");
    }

    /** The line of the same entry at another place: what {@link #follows} {@code from} then follows {@code to}. */
    public static byte[] moved(byte[] line, Head from, Head to) {
        byte[] end = end(to);
        int kept = line.length - end(from).length;
        byte[] moved = Arrays.copyOf(line, kept + end.length);
        System.arraycopy(end, 0, moved, kept, end.length);
        return moved;
    }

    /**
     * The place a line names.
     *
     * @throws IllegalArgumentException when it is not a line of this shape
     */
    public static long place(byte[] line) {
        String text = new String(line, StandardCharsets.UTF_8);
        int from = text.lastIndexOf(SEQ);
        if (from < 0 || !text.endsWith("}")) {
            throw new IllegalArgumentException("An entry names its place");
        }
        return Long.parseLong(text, from + SEQ.length(), text.length() - 1, 10);
    }

    /**
     * The kind a line names.
     *
     * @throws IllegalArgumentException when it is not a line of this shape
     */
    public static String kind(byte[] line) {
        String text = new String(line, StandardCharsets.UTF_8);
        // Kind is followed by hexadecimal digits and a number only, so the last occurrence is the name itself.
        int from = text.lastIndexOf(KIND);
        int to = text.indexOf('"', from + KIND.length());
        if (from < 0 || to < 0) {
            throw new IllegalArgumentException("An entry names its kind");
        }
        return text.substring(from + KIND.length(), to);
    }

    /** The end of the chain after this line. */
    public static Head headAfter(Head previous, byte[] line) {
        return new Head(previous.seq() + 1, sha256(line));
    }

    /** SHA-256 in 64 hexadecimal digits. */
    public static String sha256(byte[] bytes) {
        try {
            return HEX.formatHex(((MessageDigest) FRESH.clone()).digest(bytes));
        } catch (CloneNotSupportedException e) {
            return HEX.formatHex(fresh().digest(bytes));
        }
    }

    private static MessageDigest fresh() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
