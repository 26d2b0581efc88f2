package org.touchstone.formats.published;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.touchstone.domain.item.Role;
import org.touchstone.domain.item.Turn;
import org.touchstone.formats.rows.Row;
import org.touchstone.refusal.RefusedRowException;
import org.touchstone.refusal.RowReason;

/**
 * Parses conversations in the string form of Anthropic's HH data: each turn begins with a blank line and the speaker.
 */
final class Dialogue {
    private static final Pattern SPEAKER = Pattern.compile("\n\n(Human|Assistant):");

    private Dialogue() {}

    /**
     * Parses the turns. The one space after the speaker's colon belongs to the form and not to the turn; everything
     * else is kept.
     *
     * @throws RefusedRowException if there is text before the first turn, or no turn
     */
    static List<Turn> turns(Row row, String text, String field) throws RefusedRowException {
        List<Turn> turns = new ArrayList<>();
        Matcher speaker = SPEAKER.matcher(text);
        if (!speaker.lookingAt()) {
            throw new RefusedRowException(RowReason.NOT_A_DIALOGUE, field);
        }
        boolean more = true;
        while (more) {
            Role role = speaker.group(1).equals("Human") ? Role.USER : Role.ASSISTANT;
            int begin = speaker.end();
            more = speaker.find();
            String said = text.substring(begin, more ? speaker.start() : text.length());
            if (!said.startsWith(" ")) {
                row.note(RowReason.NO_SPACE_AFTER_ROLE, field);
            }
            turns.add(new Turn(role, said.startsWith(" ") ? said.substring(1) : said));
        }
        return turns;
    }
}
