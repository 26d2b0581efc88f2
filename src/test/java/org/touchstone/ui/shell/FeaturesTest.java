package org.touchstone.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.touchstone.domain.item.ItemKind;
import org.touchstone.ui.feature.Feature;
import org.touchstone.ui.judging.view.JudgingKind;
import org.touchstone.ui.kit.keys.Key;
import org.touchstone.ui.kit.keys.KeyAction;
import org.touchstone.ui.kit.keys.KeyMap;
import org.touchstone.ui.transfer.FileVerifier;

class FeaturesTest {
    /** Context, id in preferences files, key as delivered, title: in the order shown, as long as files with them exist. */
    private static final String ACTIONS = """
            Everywhere | GO_QUEUE | Ctrl+1 | Queue
            Everywhere | GO_JUDGE | Ctrl+2 | Judge
            Everywhere | GO_REVIEW | Ctrl+3 | Review
            Everywhere | GO_QUALITY | Ctrl+4 | Quality
            Everywhere | GO_TRANSFER | Ctrl+5 | Transfer
            Everywhere | GO_SETTINGS | Ctrl+6 | Settings
            Everywhere | COMMANDS | Ctrl+K | Find a command
            Everywhere | SHOW_KEYS | ? | Show all keys
            Everywhere | TEXT_LARGER | Ctrl+Plus | Larger text
            Everywhere | TEXT_SMALLER | Ctrl+Minus | Smaller text
            Everywhere | TEXT_STANDARD | Ctrl+0 | Text at 100 %
            Everywhere | LOCK | Ctrl+L | Lock
            Everywhere | QUIT | Ctrl+Q | Quit
            Queue and review | CONTINUE | C | Continue judging
            Queue and review | SEARCH | Ctrl+F | Search or filter
            Judging | LEFT_MUCH_BETTER | 1 | Left much better
            Judging | LEFT_BETTER | 2 | Left better
            Judging | LEFT_SLIGHTLY_BETTER | 3 | Left slightly better
            Judging | TIE | 4 | Tie
            Judging | RIGHT_SLIGHTLY_BETTER | 5 | Right slightly better
            Judging | RIGHT_BETTER | 6 | Right better
            Judging | RIGHT_MUCH_BETTER | 7 | Right much better
            Judging | BOTH_BAD | B | Both bad
            Judging | NEXT_LINES | Space | Next lines
            Judging | PREVIOUS_LINES | Shift+Space | Previous lines
            Judging | LINE_DOWN | Down | One line on
            Judging | LINE_UP | Up | One line back
            Judging | TO_START | Home | Back to the start
            Judging | OTHER_SIDE | Tab | Read the other side
            Judging | LEFT_SIDE | Left | Read the left side
            Judging | RIGHT_SIDE | Right | Read the right side
            Judging | NEXT_SCOPE | PageDown | Next turn
            Judging | PREVIOUS_SCOPE | PageUp | Previous turn
            Judging | FOLD_PROMPT | P | Fold or unfold the prompt
            Judging | FIND | Ctrl+F | Find in the text
            Judging | NOT_MY_FIELD | N | Not my field
            Judging | SUBMIT | Enter | Submit
            Judging | SUBMIT_ANYWHERE | Ctrl+Enter | Submit, also while writing
            Judging | UNDO | U | Take back the last judgment
            Judging | UNDO_EDIT | Ctrl+Z | Undo the last edit
            Judging | REDO_EDIT | Ctrl+Shift+Z | Redo the last edit
            Judging | NEXT_REGION | F6 | Next part of the screen
            Judging | LEAVE | Escape | Close or leave
            Evidence and reasons | REASON | R | Write a reason
            Evidence and reasons | SELECT | S | Select text by keys
            Evidence and reasons | MARK | M | Mark the selected text
            Evidence and reasons | LINK | X | Link a contradiction
            Evidence and reasons | CRITERIA | C | Criteria
            Evidence and reasons | FLAGS | F | Flags
            Evidence and reasons | CONFIDENCE | K | Own confidence
            Evidence and reasons | DETAILS | D | Fold or unfold the details
            Evidence and reasons | TIME | T | Correct the time
            Evidence and reasons | GUIDELINES | G | Guidelines
            """;

    private final List<Feature> features = Features.of(
            (file, progress) -> new FileVerifier.Verdict(false, "none", "Nothing is verified here.", List.of()));
    private final List<KeyAction> actions = Features.actions(features);

    private static String line(KeyAction action) {
        return String.join(" | ", action.context().title(), action.id(), action.delivered(), action.title());
    }

    @Test
    void keysAreDeliveredWithoutConflicts() {
        assertThat(actions)
                .allSatisfy(action -> assertThat(
                                KeyMap.DELIVERED.disturbedBy(action, KeyMap.DELIVERED.key(action), actions))
                        .isEmpty());
    }

    @Test
    void everyActionHasAnIdOfItsOwn() {
        assertThat(actions).extracting(KeyAction::id).doesNotHaveDuplicates();
    }

    @Test
    void actionsOfPreferencesFilesKeepTheirIdsKeysAndOrder() {
        assertThat(actions.stream().map(FeaturesTest::line))
                .containsSubsequence(ACTIONS.lines().toList());
    }

    @Test
    void aPreferencesFileThatRemapsEveryActionIsHonoured() {
        Map<String, String> remapped = new HashMap<>();
        ACTIONS.lines()
                .forEach(line -> remapped.put(line.split(" \\| ", -1)[1], "Ctrl+Alt+F" + (remapped.size() % 12 + 1)));
        KeyMap map = KeyMap.of(remapped);
        Map<String, String> keys = actions.stream()
                .filter(action -> remapped.containsKey(action.id()))
                .collect(Collectors.toMap(
                        KeyAction::id, action -> map.key(action).toString()));
        assertThat(keys).isEqualTo(remapped);
        assertThat(map.changed()).isEqualTo(remapped);
    }

    @Test
    void everyKindOfItemIsJudgedByOneScreen() {
        assertThat(JudgeFeature.KINDS)
                .extracting((JudgingKind kind) -> kind.kind())
                .containsExactlyInAnyOrder(ItemKind.values());
    }

    @Test
    void everyFeatureHasATitleAndAKeyOfItsOwn() {
        assertThat(features).extracting(Feature::title).doesNotHaveDuplicates().doesNotContain("");
        assertThat(features).extracting(Feature::key).doesNotHaveDuplicates();
    }

    @Test
    void everyDeliveredKeyIsOne() {
        assertThat(actions)
                .allSatisfy(action -> assertThat(Key.of(action.delivered())).hasToString(action.delivered()));
    }
}
