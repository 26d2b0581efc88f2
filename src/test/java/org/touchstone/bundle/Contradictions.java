package org.touchstone.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.touchstone.codec.Codecs;
import org.touchstone.crypto.Sha256;
import org.touchstone.journal.JournalEntry;
import org.touchstone.refusal.Reject;
import org.touchstone.refusal.RejectedException;

/** Twins that contradict themselves: every field is in its range, and together they cannot be. */
final class Contradictions {
    private final Twins twins;

    private Contradictions(Twins twins) {
        this.twins = twins;
    }

    static void addTo(Twins twins) throws IOException, RejectedException {
        Contradictions all = new Contradictions(twins);
        all.votes();
        all.orders();
        all.displays();
        all.revisions();
        all.withdrawals();
        all.packs();
    }

    private void judgment(int number, String name, Reject expected, UnaryOperator<String> edit)
            throws IOException, RejectedException {
        twins.bundle(
                name,
                expected,
                f -> Rechained.judgment(f, number, line -> {
                    String before = new String(line, StandardCharsets.UTF_8);
                    String after = edit.apply(before);
                    if (after.equals(before)) {
                        throw new IllegalArgumentException("nothing was edited");
                    }
                    return after.getBytes(StandardCharsets.UTF_8);
                }));
    }

    private static UnaryOperator<String> put(String regex, String text) {
        return line -> line.replaceFirst(regex, text);
    }

    private void votes() throws IOException, RejectedException {
        Reject response = Reject.JUDGMENT_RESPONSE;
        judgment(
                1,
                "a preference for a response on neither side",
                response,
                put("\"favours\":\"r-2\"", "\"favours\":\"r-9\""));
        judgment(
                3,
                "a level for a response on neither side",
                response,
                put("\"level\":1,\"response\":\"r-1\"", "\"level\":1,\"response\":\"r-9\""));
        judgment(
                3,
                "a span in a response on neither side",
                response,
                put("\"number\":1,\"response\":\"r-1\"", "\"number\":1,\"response\":\"r-9\""));
        judgment(
                1, "both bad, and one much better", Reject.JUDGMENT_VOTE, put("\"bothBad\":false", "\"bothBad\":true"));
        judgment(
                3,
                "both bad after the reveal, and one better",
                Reject.JUDGMENT_VOTE,
                put(
                        "\\{\"scope\":\"turn:1\",\"strength\":0",
                        "{\"favours\":\"r-1\",\"scope\":\"turn:1\",\"strength\":1"));
        judgment(
                3,
                "a vote after a reveal only",
                Reject.JUDGMENT_REVEAL,
                put("\"blind\":.*,\"display\"", "\"blind\":{\"bothBad\":false,\"preferences\":[]},\"display\""));
        judgment(
                1,
                "a tie that favours",
                Reject.JSON_VALUE,
                put("\\{\"scope\":\"turn:1\"", "{\"favours\":\"r-1\",\"scope\":\"turn:1\""));
        judgment(
                1,
                "two preferences for one scope",
                Reject.JSON_VALUE,
                put("\"scope\":\"turn:2\"", "\"scope\":\"turn:1\""));
        judgment(3, "a link to a span that is not there", Reject.JSON_VALUE, put("\"to\":2", "\"to\":3"));
    }

    private void orders() throws IOException, RejectedException {
        String sound = new String(Codecs.JUDGMENT.encode(RankingFiles.judgment(11)), StandardCharsets.UTF_8)
                .replace(Samples.judgmentId(11).toString(), id(1));
        String order = "\"order\":\"r-2 > r-1 = r-3\"";
        judgment(1, "an order that leaves one out", Reject.JUDGMENT_ORDER, line -> sound.replace(" = r-3", ""));
        judgment(1, "no order and no reason for it", Reject.JUDGMENT_ORDER, line -> sound.replace(order + ",", ""));
        judgment(
                1,
                "an order with a response that was not shown",
                Reject.JUDGMENT_RESPONSE,
                line -> sound.replace(order, "\"order\":\"r-2 > r-1 = r-4\""));
        judgment(
                1,
                "an order that names one twice",
                Reject.JSON_VALUE,
                line -> sound.replace(order, "\"order\":\"r-2 > r-1 = r-2\""));
        judgment(
                1,
                "tied responses in another order",
                Reject.JSON_VALUE,
                line -> sound.replace(order, "\"order\":\"r-2 > r-3 = r-1\""));
        judgment(
                1,
                "a place without facts",
                Reject.JSON_VALUE,
                line -> sound.replace("{\"dwellMillis\":41000,\"slotfuls\":3},", ""));
        judgment(
                1,
                "panes looked at for longer than it took",
                Reject.JUDGMENT_TIMING,
                line -> sound.replace("\"dwellMillis\":41000", "\"dwellMillis\":141000"));
    }

    private void displays() throws IOException, RejectedException {
        Reject display = Reject.JUDGMENT_DISPLAY;
        judgment(1, "a slot without a grade", display, put("\"grade\":\"a\"", "\"grade\":\"none\""));
        judgment(1, "a slot of no lines", display, put("\"slotLines\":12", "\"slotLines\":0"));
        judgment(1, "a slot of no width", display, put("\"measure\":72", "\"measure\":0"));
        judgment(1, "a fallback to the slot", display, put("\"fallback\":false", "\"fallback\":true"));
        judgment(3, "a grade in the plain arm", display, put("\"grade\":\"none\"", "\"grade\":\"a\""));
        judgment(3, "the slot's lines in the plain arm", display, put("\"slotLines\":0", "\"slotLines\":9"));
        judgment(3, "a fallback in the plain arm", display, put("\"fallback\":false", "\"fallback\":true"));
        judgment(3, "plain in the slot's arm", display, put("\"arm\":\"plain\"", "\"arm\":\"slot\""));
        Reject timing = Reject.JUDGMENT_TIMING;
        judgment(
                1,
                "looked at for longer than it took",
                timing,
                put("\"dwellLeftMillis\":61000", "\"dwellLeftMillis\":125751"));
        judgment(
                1,
                "looked at for ever",
                timing,
                put(
                        "Millis\":61000,\"dwellRightMillis\":58500",
                        "Millis\":9007199254740991,\"dwellRightMillis\":9007199254740991"));
        judgment(1, "a negative time", Reject.JSON_VALUE, put("\"activeMillis\":184250", "\"activeMillis\":-1"));
    }

    private static String id(int number) {
        return Samples.judgmentId(number).toString();
    }

    private void revisions() throws IOException, RejectedException {
        Reject revision = Reject.BUNDLE_REVISION;
        judgment(4, "a second judgment that supersedes none", revision, put("\"supersedes\":\"[^\"]*\",", ""));
        judgment(4, "a later one superseded", revision, put(id(2), id(5)));
        judgment(4, "one of another item superseded", revision, put(id(2), id(1)));
        judgment(4, "one of no earlier bundle superseded", revision, put(id(2), id(99)));
        judgment(4, "itself superseded", Reject.JSON_VALUE, put(id(2), id(4)));
        judgment(
                6,
                "one superseded twice",
                revision,
                put("\"i-6\"(.*)\"timing\"", "\"i-2\"$1\"supersedes\":\"" + id(2) + "\",\"timing\""));
    }

    private void withdrawal(String name, int after, Map<String, Object> facts) throws IOException, RejectedException {
        twins.bundle(
                name,
                Reject.BUNDLE_REVISION,
                f -> Rechained.entries(f, entries -> {
                    entries.add(after, withdrawal(facts));
                    return entries;
                }));
    }

    private static JournalEntry withdrawal(Map<String, Object> facts) {
        return new JournalEntry(1, "withdrawal", Samples.NOON, Sha256.ZEROS, null, facts);
    }

    private static Map<String, Object> withdrawn(String item, int judgment) {
        return Map.of("study", Samples.STUDY_ID.value(), "item", item, "judgment", id(judgment));
    }

    private void withdrawals() throws IOException, RejectedException {
        // Two entries go before the first judgment.
        withdrawal("what was not recorded is withdrawn", 2, withdrawn("i-1", 1));
        withdrawal("a judgment of another item is withdrawn", 3, withdrawn("i-7", 1));
        withdrawal("what is not in force any more is withdrawn", 6, withdrawn("i-2", 2));
        withdrawal("what a later one supersedes is withdrawn", 4, withdrawn("i-2", 2));
        withdrawal("a withdrawal of nothing", 3, Map.of("study", Samples.STUDY_ID.value()));
        twins.bundle(
                "one judgment is withdrawn twice",
                Reject.BUNDLE_REVISION,
                f -> Rechained.entries(f, entries -> {
                    JournalEntry entry = withdrawal(withdrawn("i-1", 1));
                    entries.addAll(3, List.of(entry, entry));
                    return entries;
                }));
    }

    private void study(String name, UnaryOperator<String> edit) throws IOException, RejectedException {
        twins.pack(name, Reject.JSON_VALUE, f -> Twins.edit(f, "study.json", edit));
    }

    private void packs() throws IOException, RejectedException {
        study("two criteria of one id", put("\"id\":\"tone\"", "\"id\":\"accuracy\""));
        study("a title of nothing but a wide space", put("\"title\":\"Accuracy\"", "\"title\":\"\u3000\""));
        Reject value = Reject.JSON_VALUE;
        twins.item(
                "a response without a turn",
                value,
                put("(\"id\":\"r-1\",\"turns\":)\\[.*?\\](\\},\\{\"id\":\"r-2\")", "$1[]$2"));
        twins.item("two responses of one id", value, put("\"id\":\"r-2\"", "\"id\":\"r-1\""));
        twins.item("a scope of a turn that is not there", value, put("\"turn:2\"", "\"turn:3\""));
        twins.item("a scope twice", Reject.JSON_ORDER, put("\"turn:2\"", "\"turn:1\""));
        twins.item("no scope", value, put("\"scopes\":\\[.*?\\]", "\"scopes\":[]"));
        twins.pack("a recipient that is no key", value, f -> f.predicate.put("recipient", "everyone"));
        twins.pack("layouts that do not follow", Reject.PACK_STUDY, f -> f.predicate.put("layouts", List.of("slot")));
        twins.pack(
                "layouts in another order",
                Reject.PACK_STUDY,
                f -> f.predicate.put("layouts", List.of("plain", "slot")));
        twins.pack("an expiry of 0", value, f -> f.predicate.put("expiresAt", 0));
        twins.pack("made before 1970", value, f -> f.predicate.put("createdAt", -1));
        twins.pack("a reader below the first", value, f -> f.predicate.put("minReader", 0));
    }
}
