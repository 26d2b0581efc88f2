package org.touchstone.workstation.replay;

import java.util.List;
import java.util.Map;
import org.touchstone.workstation.checklist.Unmet;

/**
 * The result of replaying a file of decisions.
 *
 * @param recorded judgments recorded for items that had none
 * @param revised judgments recorded that revise an earlier one
 * @param dropped lines dropped because an earlier line judged their item
 * @param held lines dropped because their item had been judged before the replay
 * @param refused lines refused, with reasons
 * @param lacking by requirement, how many recorded judgments do not meet what the study requires on the screen
 */
public record ReplayReport(
        long recorded,
        long revised,
        List<Dropped> dropped,
        List<Long> held,
        List<Refused> refused,
        Map<Unmet, Long> lacking) {
    /**
     * A line whose item was judged by an earlier line.
     *
     * @param line its number, from 1
     * @param firstLine number of the earlier line
     */
    public record Dropped(long line, long firstLine) {}

    /**
     * A refused line.
     *
     * @param line its number, from 1
     * @param reason one clear sentence without full stop
     */
    public record Refused(long line, String reason) {}

    public ReplayReport {
        dropped = List.copyOf(dropped);
        held = List.copyOf(held);
        refused = List.copyOf(refused);
        lacking = Map.copyOf(lacking);
    }
}
